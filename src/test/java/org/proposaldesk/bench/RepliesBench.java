package org.proposaldesk.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proposaldesk.Desk;
import org.proposaldesk.DeskTest;
import org.proposaldesk.Item;
import org.proposaldesk.archive.LetterIndex;
import org.proposaldesk.dispatch.PublishedReplies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures what the page of published replies asks of 2,000 of them, for eight readers at once: a page of the list, and searches. */
@DeskTest
class RepliesBench {

    private static final int REPLIES = 2_000;
    private static final int READERS = 8;
    private static final int QUESTIONS = 250;
    private static final int WARM_UP = 50;
    private static final List<String> TOPICS = List.of("成果转化", "高新企业", "农业科技", "技术市场", "科学普及", "创新平台", "人才引进", "科技金融");

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PublishedReplies replies;

    private final Map<String, Object> result = new LinkedHashMap<>();

    @Test
    void measure() throws Exception {
        Item item = desk.takesIn(Desk.proposal());
        IntStream.range(0, REPLIES).forEach(number -> publish(item, number));
        jdbc.sql("analyze").update();
        result.put("replies", REPLIES);
        ask("list", number -> new PublishedReplies.Query(0, null, ""));
        ask("listOfAYear", number -> new PublishedReplies.Query(2020 + number % 6, null, ""));
        ask("searchOfATopic", number -> new PublishedReplies.Query(0, null, TOPICS.get(number % TOPICS.size())));
        ask("searchOfANumber", number -> new PublishedReplies.Query(0, null, String.valueOf(3_000_000 + number % REPLIES)));
        write();
    }

    private void publish(Item item, int number) {
        String title = "关于株洲市政协十届四次会议第" + (3_000_000 + number) + "号提案的答复";
        String text = title + "\n尊敬的委员：\n" + ("近年来，我局围绕" + TOPICS.get(number % TOPICS.size()) + "开展了第" + number + "项工作，取得进展。").repeat(40);
        jdbc.sql("""
                insert into proposal_desk.published_reply (proposal_id, round, kind, year, number, title, written_on, published_on, published_at,
                    published_by, attribute, letter, text, words, content_hash)
                values (:item, :round, 'PROPOSAL', :year, :number, :title, make_date(:year, 6, 9), make_date(:year, 6, 20), now(), 'office',
                    '同意公开', '{}', :text, cast(:words as tsvector), '')""")
                .param("item", item.id()).param("round", 1_000 + number).param("year", 2020 + number % 6).param("number", String.valueOf(3_000_000 + number))
                .param("title", title).param("text", text).param("words", LetterIndex.vector(title, text)).update();
    }

    private void ask(String name, IntFunction<PublishedReplies.Query> question) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Callable<double[]>> work = IntStream.range(0, READERS).mapToObj(reader -> (Callable<double[]>) () ->
                    IntStream.range(0, QUESTIONS).mapToDouble(at -> milliseconds(question.apply(reader * QUESTIONS + at))).skip(WARM_UP).toArray()).toList();
            double[] times = readers.invokeAll(work).stream().flatMapToDouble(RepliesBench::times).sorted().toArray();
            result.put(name + "MedianMs", rounded(times[times.length / 2]));
            result.put(name + "P95Ms", rounded(times[times.length * 95 / 100]));
        } finally {
            readers.shutdownNow();
        }
    }

    private double milliseconds(PublishedReplies.Query query) {
        long began = System.nanoTime();
        replies.find(query, 20, 0);
        return (System.nanoTime() - began) / 1e6;
    }

    private static DoubleStream times(Future<double[]> future) {
        try {
            return Arrays.stream(future.get());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private void write() throws IOException {
        Path folder = Path.of("target", "bench");
        Files.createDirectories(folder);
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(folder.resolve("replies.json").toFile(), result);
        result.forEach((name, value) -> System.out.printf(Locale.ROOT, "%-36s %s%n", name, value));
    }
}
