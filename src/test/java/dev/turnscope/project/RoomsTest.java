package dev.turnscope.project;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** Which room may use which: the table in src/docs/design.md, as a test. */
@AnalyzeClasses(packages = "dev.turnscope", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
  private static final String ROOT = "dev.turnscope";

  @ArchTest static final ArchRule model = room("model").andTheJdkAlone();

  @ArchTest static final ArchRule stun = room("stun").andTheJdkAlone();

  @ArchTest static final ArchRule trust = room("trust").mayUse("model");

  @ArchTest static final ArchRule probe = room("probe").mayUse("model", "stun", "trust");

  @ArchTest static final ArchRule webrtc = room("webrtc").mayUse("model");

  @ArchTest static final ArchRule aws = room("aws").mayUse("model", "trust");

  @ArchTest static final ArchRule awsFailure = room("aws.failure").mayUse("aws.proxy");

  @ArchTest
  static final ArchRule awsEndpoint =
      room("aws.endpoint").mayUse("model", "aws.failure", "aws.settings");

  @ArchTest
  static final ArchRule awsExplanation =
      room("aws.explanation").mayUse("trust", "aws.endpoint", "aws.failure", "aws.proxy");

  @ArchTest
  static final ArchRule awsCall = room("aws.call").mayUse("aws.explanation", "aws.failure");

  @ArchTest
  static final ArchRule awsProfile =
      room("aws.profile").mayUse("aws.failure", "aws.settings", "aws.signin");

  @ArchTest
  static final ArchRule awsCredentials =
      room("aws.credentials")
          .mayUse(
              "model",
              "aws.call",
              "aws.endpoint",
              "aws.explanation",
              "aws.failure",
              "aws.profile",
              "aws.proxy",
              "aws.settings",
              "aws.signin");

  @ArchTest static final ArchRule awsProxy = room("aws.proxy").mayUse("model", "trust");

  @ArchTest static final ArchRule awsSettings = room("aws.settings").mayUse();

  @ArchTest static final ArchRule awsSignin = room("aws.signin").mayUse("model");

  @ArchTest static final ArchRule check = room("check").mayUse("model", "probe", "webrtc");

  @ArchTest static final ArchRule report = room("report").mayUse("model");

  @ArchTest static final ArchRule store = room("store").mayUse("model");

  @ArchTest static final ArchRule update = room("update").mayUse("model");

  @ArchTest static final ArchRule lab = room("lab").mayUse("model", "stun");

  @ArchTest static final ArchRule source = room("source").mayUse("model", "aws", "lab");

  @ArchTest static final ArchRule paste = room("paste").mayUse("model", "source", "report");

  @ArchTest
  static final ArchRule ui =
      room("ui")
          .mayUse(
              "model", "stun", "probe", "webrtc", "aws", "check", "report", "lab", "source",
              "store", "paste", "update");

  @ArchTest
  static final ArchRule cli =
      room("cli")
          .mayUse(
              "model", "stun", "probe", "webrtc", "aws", "check", "report", "lab", "source",
              "store", "paste", "update");

  @ArchTest
  static final ArchRule onlyAwsKnowsTheSdk = only(".aws..").dependsOn("software.amazon.awssdk..");

  @ArchTest
  static final ArchRule onlyTheWorkerKnowsLibwebrtc =
      only(".webrtc.worker..").dependsOn("dev.onvoid.webrtc..");

  private static Room room(String name) {
    return new Room(name);
  }

  private static Owner only(String rooms) {
    return new Owner(ROOT + rooms);
  }

  private record Owner(String rooms) {

    ArchRule dependsOn(String library) {
      return noClasses()
          .that()
          .resideOutsideOfPackage(rooms)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(library);
    }
  }

  private record Room(String name) {

    ArchRule mayUse(String... rooms) {
      return onlyDependingOn(
          resideInAnyPackage(
                  Stream.concat(Stream.of(name), Arrays.stream(rooms))
                      .map(room -> ROOT + "." + room + "..")
                      .toArray(String[]::new))
              .or(DescribedPredicate.not(resideInAPackage(ROOT + ".."))));
    }

    ArchRule andTheJdkAlone() {
      return onlyDependingOn(
          resideInAnyPackage(ROOT + "." + name + "..", "java..", "javax..", "org.jspecify..")
              .or(nameMatching("\\[*[a-z]+(\\[])*").forSubtype()));
    }

    private ArchRule onlyDependingOn(DescribedPredicate<? super JavaClass> allowed) {
      return classes()
          .that()
          .resideInAPackage(ROOT + "." + name + "..")
          .should()
          .onlyDependOnClassesThat(allowed);
    }
  }
}
