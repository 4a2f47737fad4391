package dev.bedside;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the house to its plan: who may import whom, who may ask the system for the time. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.bedside");

    @Test
    void packagesImportOnlyWhatTheirLineAllows() {
        ApplicationModules.of(Bedside.class).verify();
    }

    @Test
    void everyPackageSaysThatItsValuesAreNeverNull() {
        ArchRuleDefinition.classes()
                .that()
                .haveSimpleName("package-info")
                .and()
                .doNotHaveFullyQualifiedName("dev.bedside.package-info")
                .should()
                .beAnnotatedWith(NullMarked.class)
                .check(CLASSES);
    }

    @Test
    void nothingAsksTheSystemForTheTime() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.bedside.cli.CoreConfiguration")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(java.time.Clock.class, "systemDefaultZone")
                .check(CLASSES);
    }

    @Test
    void onlyTheConsoleKnowsTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.bedside.console..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jline..")
                .check(CLASSES);
    }

    @Test
    void onlyTheAdapterKnowsDiscordsLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.bedside.discord..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.dv8tion..", "okhttp3..")
                .check(CLASSES);
    }

    @Test
    void onlyTheDatabaseKnowsWhichOneItIs() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.bedside.database..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.zaxxer..", "org.flywaydb..", "org.sqlite..", "org.postgresql..")
                .check(CLASSES);
    }

    @Test
    void onlyDiscordKnowsItsLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.bedside.discord..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.dv8tion..", "okhttp3..")
                .check(CLASSES);
    }

    /** Discord's answers can only be asked for through the library's own parts where it has no public way. */
    @Test
    void onlyTheFinderOfChannelsReachesIntoTheLibrary() {
        noClasses()
                .that()
                .resideInAPackage("dev.bedside.discord..")
                .and()
                .doNotHaveSimpleName("ChannelFinder")
                .and()
                .doNotHaveSimpleName("Discord")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.dv8tion.jda.internal..")
                .check(CLASSES);
    }

    @Test
    void onlyTheVaultKnowsTheKey() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.bedside.vault..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.crypto..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineKnowsItsLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.bedside.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
    }

    /** A message of strangers must not make a pattern run for minutes: RE2/J is linear, java.util.regex is not. */
    @Test
    void rulesAreMatchedWithoutBacktracking() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.bedside.rule..", "dev.bedside.triage..", "dev.bedside.check..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Pattern.class)
                .check(CLASSES);
    }

    @Test
    void nothingPrintsButTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.bedside.cli..", "dev.bedside.console..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void helpersHaveANameThatSaysWhatTheyDo() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(CLASSES);
    }
}
