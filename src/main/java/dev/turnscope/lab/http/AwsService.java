package dev.turnscope.lab.http;

/** One of the services that an endpoint of the lab answers as. */
public interface AwsService {

  /** Whether a request is one of its calls. */
  boolean knows(AwsRequest request);

  /** Answers a call of its own, or refuses it. */
  AwsAnswer answer(AwsRequest request) throws AwsError;

  /** A refusal in the form that the service's clients read. */
  AwsAnswer refusal(AwsError error);
}
