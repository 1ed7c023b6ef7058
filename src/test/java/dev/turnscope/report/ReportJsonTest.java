package dev.turnscope.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReportJsonTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void writesSchemaOne() throws IOException {
    try (InputStream golden = getClass().getResourceAsStream("schema-1.json")) {
      assertNotNull(golden);
      assertEquals(JSON.readTree(golden), JSON.readTree(ReportJson.write(SampleReport.report())));
    }
  }
}
