package org.proposaldesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;

/** The shape of the product: who may know whom. */
@AnalyzeClasses(packages = "org.proposaldesk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PHASES = {"..proposal..", "..receipt..", "..research..", "..drafting..", "..approval..", "..dispatch..",
        "..survey..", "..followup..", "..deadline..", "..calendar..", "..forecast..", "..notification..", "..supervision..", "..bureau..",
        "..archive..", "..delegation..", "..correction.."};

    @ArchTest
    static final ArchRule ONLY_PROCESS_KNOWS_THE_ENGINE = noClasses().that().resideOutsideOfPackage("..process..")
            .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine..");

    @ArchTest
    static final ArchRule ONLY_THE_LOGIN_KNOWS_THE_WEB_APPS = noClasses().that().doNotHaveFullyQualifiedName("org.proposaldesk.web.security.WebLogin")
            .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.webapp..");

    @ArchTest
    static final ArchRule LETTERS_KNOW_NOTHING_BUT_LETTERS = noClasses().that().resideInAPackage("..letter..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "org.camunda..", "jakarta..")
            .orShould().dependOnClassesThat().resideInAnyPackage(PHASES)
            .orShould().dependOnClassesThat().resideInAnyPackage("..process..", "org.proposaldesk.web..", "..database..");

    @ArchTest
    static final ArchRule NOTHING_HOLDS_A_PRIVATE_KEY = noClasses().should().dependOnClassesThat()
            .areAssignableTo(PrivateKey.class).orShould().dependOnClassesThat().areAssignableTo(KeyStore.class)
            .orShould().dependOnClassesThat().areAssignableTo(KeyPairGenerator.class);

    @ArchTest
    static final ArchRule PHASES_KNOW_NEITHER_PROCESS_NOR_WEB = noClasses().that().resideInAnyPackage(PHASES)
            .should().dependOnClassesThat().resideInAnyPackage("..proposaldesk.process..", "..proposaldesk.web..");

    @ArchTest
    static final ArchRule THE_ITEM_KNOWS_NO_PHASE = noClasses().that().resideInAPackage("org.proposaldesk.proposal..")
            .should().dependOnClassesThat().resideInAnyPackage("..receipt..", "..research..", "..drafting..", "..approval..", "..dispatch..",
                    "..survey..", "..followup..", "..supervision..", "..deadline..", "..calendar..", "..archive..", "..delegation..", "..correction..");

    @ArchTest
    static final ArchRule THE_WEB_ASKS_SERVICES_NOT_THE_DATABASE = noClasses().that().resideInAPackage("org.proposaldesk.web..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.proposaldesk.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_STANDARD_STREAMS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule ONE_WAY_OF_LOGGING = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule FIELDS_ARE_PRIVATE_OR_CONSTANT = fields().that().areNotFinal().should().bePrivate();
}
