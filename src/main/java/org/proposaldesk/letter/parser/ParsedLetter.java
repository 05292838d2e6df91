package org.proposaldesk.letter.parser;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proposaldesk.letter.Letter;

/**
 * What was read from a text. A field that the text does not have is null, a list is empty; nothing is invented.
 *
 * @param text           the text as given; spans are offsets into it
 * @param kind           what it is
 * @param category       code of the outcome category, for example {@code A}
 * @param publication    publication mark as written
 * @param issuer         issuing organ; on cards and proposals the unit in charge
 * @param documentNumber document number as written
 * @param signer         who approved the letter
 * @param session        session of the body, as written
 * @param number         number of the item, as written
 * @param title          title
 * @param addressees     persons without their title, 某某等N名代表, or organisations
 * @param proposalTitle  title of the proposal or suggestion, without quotation marks
 * @param sections       headings 一、 with their labels
 * @param leadPerson     who headed the handling; on proposals the proposer
 * @param handler        who handled the item
 * @param phone          telephone number as written
 * @param date           date as written
 */
public record ParsedLetter(String text, LetterKind kind, Reading category, Reading publication, Reading issuer, Reading documentNumber,
        Reading signer, Reading session, Reading number, Reading title, List<Reading> addressees, Reading proposalTitle,
        List<Reading> sections, Reading leadPerson, Reading handler, Reading phone, Reading date) {

    public ParsedLetter {
        addressees = List.copyOf(addressees);
        sections = List.copyOf(sections);
    }

    /** Where a value stands and how sure it is, as the interface gives it. */
    public record Span(int start, int end, double confidence, boolean assembled) {

        static Span of(Reading reading) {
            return new Span(reading.start(), reading.end(), reading.confidence(), reading.assembled());
        }
    }

    /** The fields that hold one value, by name, in the order of the interface; null where absent. */
    public Map<String, Reading> fields() {
        Map<String, Reading> fields = new LinkedHashMap<>();
        fields.put("category", category);
        fields.put("publication", publication);
        fields.put("issuer", issuer);
        fields.put("documentNumber", documentNumber);
        fields.put("signer", signer);
        fields.put("session", session);
        fields.put("number", number);
        fields.put("title", title);
        fields.put("proposalTitle", proposalTitle);
        fields.put("leadPerson", leadPerson);
        fields.put("handler", handler);
        fields.put("phone", phone);
        fields.put("date", date);
        return fields;
    }

    /** The shape of the interface: {@code kind}, every field, and {@code spans} with a list of places for each field that was read. */
    @JsonValue
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        Map<String, List<Span>> spans = new LinkedHashMap<>();
        map.put("kind", kind.id());
        fields().forEach((name, reading) -> {
            map.put(name, reading == null ? null : reading.value());
            if (reading != null) {
                spans.put(name, List.of(Span.of(reading)));
            }
        });
        put(map, spans, "addressees", addressees);
        put(map, spans, "sections", sections);
        map.put("spans", spans);
        return map;
    }

    /** The letter, when the text has every part that a letter must have: issuer, title, salutation and text. */
    public Optional<Letter> toLetter() {
        return new LetterAssembler(this).letter();
    }

    private static void put(Map<String, Object> map, Map<String, List<Span>> spans, String name, List<Reading> readings) {
        List<String> values = new ArrayList<>();
        List<Span> places = new ArrayList<>();
        for (Reading reading : readings) {
            values.add(reading.value());
            places.add(Span.of(reading));
        }
        map.put(name, values);
        if (!places.isEmpty()) {
            spans.put(name, places);
        }
    }
}
