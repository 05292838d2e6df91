package org.proposaldesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proposaldesk.letter.ChineseDate;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

/** People read 2026年3月2日: no class makes a text of a date but through {@link ChineseDate}, unless the text is for a machine. */
class ChineseDatesTest {

    /** Their texts of dates are read by a database, a file format, another program, or as a key; the bureau file quotes its own lines. */
    private static final Set<String> MACHINE_READABLE = Set.of("bureau.BureauFile", "calendar.CalendarChangeLog", "calendar.CalendarYears",
            "letter.ofd.OfdWriter", "notification.WebhookGateway", "process.LadderBasis", "process.RemindByHand", "process.RemindLead",
            "process.RunningItems", "web.RepliesHtml");

    private static final String DATE = Type.getDescriptor(LocalDate.class);

    @Test
    void sentencesSayDatesInChinese() throws IOException {
        Set<String> found = new TreeSet<>();
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes.resolve("org/proposaldesk"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
                try (InputStream stream = Files.newInputStream(file)) {
                    found.addAll(texts(new ClassReader(stream)));
                }
            }
        }
        assertThat(found).as("the scan sees what it looks for").anyMatch(one -> one.startsWith("process.RemindByHand"))
                .anyMatch(one -> one.startsWith("process.LadderBasis")).anyMatch(one -> one.startsWith("notification.WebhookGateway"));
        assertThat(found.stream().filter(one -> MACHINE_READABLE.stream().noneMatch(allowed -> one.matches(allowed.replace(".", "\\.") + "[.$].*"))))
                .as("say it with ChineseDate.format").isEmpty();
    }

    /** The scan knows every way in which Java makes a text of a date. */
    @Test
    void theScanFindsEveryWay() throws IOException {
        assertThat(texts(new ClassReader(Spoken.class.getName())).stream().map(one -> one.substring(one.lastIndexOf('.') + 1)))
                .containsExactlyInAnyOrder("ofAnAccessor", "ofALocal", "ofAField", "asked", "lambda$referred$0");
    }

    private static List<String> texts(ClassReader reader) {
        List<String> found = new ArrayList<>();
        String name = reader.getClassName().replace('/', '.').replace("org.proposaldesk.", "");
        reader.accept(new ClassVisitor(Opcodes.ASM9) {

            @Override
            public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] exceptions) {
                return new Texts(() -> found.add(name + "." + method));
            }
        }, ClassReader.SKIP_FRAMES);
        return found;
    }

    /** Looks for what lies on the stack when a text is made of it. */
    private static final class Texts extends MethodVisitor {

        private final Runnable found;
        private final Map<Label, Integer> places = new HashMap<>();
        private final List<int[]> ofVariables = new ArrayList<>();
        private int place;
        private boolean date;
        private int variable = -1;

        Texts(Runnable found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        private void pushed(boolean isDate) {
            place++;
            date = isDate;
            variable = -1;
        }

        @Override
        public void visitLabel(Label label) {
            places.put(label, place);
        }

        @Override
        public void visitVarInsn(int opcode, int index) {
            pushed(false);
            variable = opcode == Opcodes.ALOAD ? index : -1;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            pushed(descriptor.equals(DATE));
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            pushed(opcode == Opcodes.CHECKCAST && type.equals(Type.getInternalName(LocalDate.class)));
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            boolean text = name.equals("toString") && owner.equals(Type.getInternalName(LocalDate.class));
            boolean made = owner.equals("java/lang/String") && name.equals("valueOf") || owner.equals("java/lang/StringBuilder") && name.equals("append")
                    || owner.equals("java/util/Objects") && name.equals("toString");
            if (text || made && date) {
                found.run();
            } else if (made && variable >= 0) {
                ofVariables.add(new int[] {place, variable});
            }
            pushed(Type.getReturnType(descriptor).getDescriptor().equals(DATE));
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            boolean joined = name.startsWith("makeConcat") && Arrays.stream(Type.getArgumentTypes(descriptor)).anyMatch(one -> one.getDescriptor().equals(DATE));
            boolean referred = Arrays.stream(arguments).anyMatch(one -> one instanceof Handle handle && handle.getName().equals("toString")
                    && handle.getOwner().equals(Type.getInternalName(LocalDate.class)));
            if (joined || referred) {
                found.run();
            }
            pushed(false);
        }

        @Override
        public void visitInsn(int opcode) {
            pushed(false);
        }

        @Override
        public void visitLdcInsn(Object value) {
            pushed(false);
        }

        @Override
        public void visitLocalVariable(String name, String descriptor, String signature, Label start, Label end, int index) {
            if (descriptor.equals(DATE)) {
                ofVariables.stream().filter(one -> one[1] == index && places.get(start) <= one[0] && one[0] <= places.get(end)).forEach(one -> found.run());
            }
        }
    }

    /** Texts of dates as somebody may come to write them. */
    private static final class Spoken {

        private final LocalDate due = LocalDate.EPOCH;

        private LocalDate due() {
            return due;
        }

        String ofAnAccessor() {
            return "期限" + due();
        }

        String ofAField() {
            return "期限" + due + "。";
        }

        String ofALocal(LocalDate day) {
            return "自" + day + "起";
        }

        String asked() {
            return "期限".concat(due().toString());
        }

        String referred(List<LocalDate> days) {
            return days.stream().map(day -> "期限" + day).collect(Collectors.joining());
        }

        String inChinese() {
            return "期限" + ChineseDate.format(due());
        }
    }
}
