package dev.turnscope.aws.credentials;

import dev.turnscope.aws.call.Patience;
import dev.turnscope.aws.endpoint.EndpointVariant;
import dev.turnscope.aws.signin.SsoTokenCache;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * What a sign-in goes by.
 *
 * @param profile whose settings the clients heed, its endpoint_url above all; named as the SDK does
 * @param region where STS is asked
 * @param variant which of STS's endpoints is asked
 */
public record SignInPlace(
    String profile,
    String region,
    EndpointVariant variant,
    ProfileFile settings,
    SsoTokenCache cache,
    Patience patience) {}
