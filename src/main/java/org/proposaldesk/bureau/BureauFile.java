package org.proposaldesk.bureau;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.proposaldesk.letter.Letter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads and checks {@code bureau.yml}; the place is set by {@code PROPOSALDESK_BUREAU} ({@code file:/…}). */
@Configuration
public class BureauFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    @Bean
    Bureau bureau(@Value("${proposaldesk.bureau:classpath:bureau.yml}") Resource file) throws IOException {
        try (InputStream stream = file.getInputStream()) {
            return read(stream);
        }
    }

    /**
     * Reads a bureau file.
     *
     * @throws IllegalStateException when something is missing, doubled or unknown; the Chinese message names all of it
     * @throws IOException           when it is not YAML or has an unknown key
     */
    public static Bureau read(InputStream stream) throws IOException {
        Bureau bureau = YAML.readValue(stream, Bureau.class);
        List<String> faults = faults(bureau);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("bureau.yml 有误：" + String.join("；", faults) + "。请改正后重新启动。");
        }
        return bureau;
    }

    private static boolean signs(Person person) {
        return person.roles().contains(Role.DEPUTY_LEADER) || person.roles().contains(Role.BUREAU_HEAD);
    }

    private static List<String> faults(Bureau bureau) {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        bureau.people().stream().map(Person::id).filter(id -> !ids.add(id)).forEach(id -> faults.add("人员 " + id + " 重复"));
        Set<String> sections = new HashSet<>();
        bureau.sections().stream().map(Bureau.Section::id).filter(id -> !sections.add(id))
                .forEach(id -> faults.add("科室 " + id + " 重复"));
        for (Person person : bureau.people()) {
            if (person.section() != null && !sections.contains(person.section())) {
                faults.add("人员 " + person.id() + " 所在科室 " + person.section() + " 未列出");
            }
            if (person.email() != null && !EMAIL.matcher(person.email()).matches()) {
                faults.add("人员 " + person.id() + " 的邮箱 email 不是一个邮箱地址");
            }
            person.roles().stream().filter(role -> !Role.NAMES.containsKey(role))
                    .forEach(role -> faults.add("人员 " + person.id() + " 的职责 " + role + " 不存在"));
        }
        for (Bureau.Section section : bureau.sections()) {
            if (bureau.headOf(section.id()).isEmpty()) {
                faults.add("科室 " + section.name() + " 没有负责人");
            }
            if (section.leader() != null && !bureau.members(List.of(Role.DEPUTY_LEADER, Role.BUREAU_HEAD)).contains(section.leader())) {
                faults.add("科室 " + section.name() + " 的分管领导 " + section.leader() + " 不是局领导");
            }
        }
        if (bureau.practice().markActingSigner()) {
            bureau.people().stream().filter(BureauFile::signs).map(Person::name)
                    .filter(name -> name.length() + Bureau.ACTING.length() > Letter.LONGEST_SIGNER)
                    .forEach(name -> faults.add("局领导 " + name + " 的姓名后印不下“" + Bureau.ACTING + "”，mark-acting-signer 请设为 false"));
        }
        if (bureau.maximumRounds() < 1) {
            faults.add("办理轮次上限 maximum-rounds 至少为 1");
        }
        if (bureau.tellLeaderAfter() < 1) {
            faults.add("逾期上报分管领导的工作日数 tell-leader-after 至少为 1");
        }
        if (bureau.earlierNames().stream().anyMatch(one -> one.body() == null || one.name() == null || one.until() == null)) {
            faults.add("曾用名 earlier-names 的每一行须写明机关 body、名称 name 和用到哪天 until");
        }
        for (CopyRule rule : bureau.copies()) {
            if (rule.to() == null || rule.count() < 1 || rule.count() > 99) {
                faults.add("份数表 copies 的每一行须写明送给谁 to 和份数 count（1至99）");
            }
            if (rule.from() != null && rule.until() != null && rule.until().isBefore(rule.from())) {
                faults.add("份数表 copies 中 until " + rule.until() + " 早于 from " + rule.from());
            }
        }
        if (bureau.series().isEmpty()) {
            faults.add("没有发文字号序列");
        }
        if (bureau.opinionSeries() != null && bureau.series(bureau.opinionSeries()).isEmpty()) {
            faults.add("会办意见的发文字号序列 opinion-series 未列出");
        }
        return faults;
    }
}
