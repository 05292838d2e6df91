package org.proposaldesk.letter.parser;
import java.util.Optional;
import org.proposaldesk.letter.Letter;
final class LetterAssembler { LetterAssembler(ParsedLetter p){} Optional<Letter> letter(){return Optional.empty();} }
