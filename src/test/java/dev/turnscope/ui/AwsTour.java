package dev.turnscope.ui;

import java.net.URI;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** Through what the window shows of AWS's own profiles and channels. */
final class AwsTour {
  private final Camera camera;
  private final FxRobot robot = new FxRobot();
  private final WindowDriver driver = new WindowDriver();

  AwsTour(Camera camera) {
    this.camera = camera;
  }

  /** A config file: one profile has channels, and AWS is not reached with the other. */
  static String profiles(URI kvs) {
    return """
    [profile acme-support]
    region = eu-central-1
    aws_access_key_id = AKIDEXAMPLE
    aws_secret_access_key = example
    endpoint_url = %1$s
    [profile acme-unreachable]
    region = eu-central-1
    aws_access_key_id = AKIDEXAMPLE
    aws_secret_access_key = example
    endpoint_url = http://127.0.0.1:9
    [profile acme-signed-out]
    region = ap-southeast-2
    sso_start_url = https://acme.awsapps.com/start
    sso_region = ap-southeast-2
    sso_account_id = 123456789012
    sso_role_name = support
    endpoint_url = %1$s
    [profile acme-with-mfa]
    region = eu-central-1
    role_arn = arn:aws:iam::123456789012:role/support
    source_profile = acme-support
    mfa_serial = arn:aws:iam::123456789012:mfa/desk
    endpoint_url = %1$s
    """
        .formatted(kvs);
  }

  void go() throws Exception {
    driver.awaitProfiles();
    camera.take("profiles-before-a-choice");
    robot.clickOn("#profile");
    camera.take("profiles");
    robot.push(KeyCode.ESCAPE);
    driver.chooseProfile("acme-support");
    robot.clickOn(".opener");
    driver.awaitNode(".channel-line");
    camera.take("channels");
    robot.moveTo(".channel-line").clickOn(".pin").push(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
    camera.take("channels-pinned");
    robot.push(KeyCode.ESCAPE).write("ware 12");
    camera.take("channels-found");
    robot.push(KeyCode.X).push(KeyCode.X);
    camera.take("channels-none");
    robot.push(KeyCode.ESCAPE);
    robot.clickOn("#options");
    driver.awaitText("#identity-account", "9012");
    camera.take("options");
    robot.push(KeyCode.ESCAPE);
    driver.press("front-door-cam-0000");
    driver.awaitHeadlineWith("GetSignalingChannelEndpoint");
    camera.take("denied");
    robot.clickOn("#policy-show");
    camera.take("denied-with-the-policy");
    driver.chooseProfile("acme-unreachable");
    driver.press("front-door");
    driver.awaitHeadlineWith("reach");
    camera.take("unreachable");
    signIn();
  }

  private void signIn() throws Exception {
    driver.chooseProfile("acme-signed-out");
    robot.clickOn(".opener");
    driver.awaitText("#channels-note", "sign");
    camera.take("signed-out");
    robot.push(KeyCode.ESCAPE);
    driver.press("front-door");
    driver.awaitNode("#sign-in-code");
    camera.take("sign-in");
    robot.push(KeyCode.ESCAPE);
    driver.awaitHeadlineWith("Cancelled");
    driver.chooseProfile("acme-with-mfa");
    driver.press("front-door");
    driver.awaitNode("#sign-in-digits");
    camera.take("sign-in-with-mfa");
    robot.push(KeyCode.ESCAPE);
  }
}
