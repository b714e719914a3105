package org.impsci.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;

/** A JSON Schema under test, and documents with one thing spoilt to try it on. */
public final class Schema {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonSchema schema;

  public Schema(String text) {
    schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                text, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  /** Whether the schema accepts a document. */
  public boolean accepts(String json) {
    return schema.validate(parse(json)).isEmpty();
  }

  /** What the schema has to say against a document. */
  public String faults(String json) {
    return schema.validate(parse(json)).toString();
  }

  /**
   * Copies of a document in each of which one member or element is removed or has another value, or
   * one object has a member more.
   */
  public static List<String> spoilt(String json) {
    List<String> documents = new ArrayList<>();
    JsonNode root = parse(json);
    spoil(root, root, documents);
    return documents;
  }

  private static void spoil(JsonNode root, JsonNode node, List<String> documents) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode before = object.get(name);
        for (JsonNode other : others()) {
          object.set(name, other);
          documents.add(root.toString());
        }
        object.set(name, before);
        spoil(root, before, documents);
      }
      for (String name : names) {
        ObjectNode whole = object.deepCopy();
        object.remove(name);
        documents.add(root.toString());
        object.removeAll();
        object.setAll(whole);
      }
      object.put("zzz", 3);
      documents.add(root.toString());
      object.remove("zzz");
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode before = array.get(i);
        for (JsonNode other : others()) {
          array.set(i, other);
          documents.add(root.toString());
        }
        array.set(i, before);
        spoil(root, before, documents);
        array.remove(i);
        documents.add(root.toString());
        array.insert(i, before);
        array.insert(i, before);
        documents.add(root.toString());
        array.remove(i);
      }
    }
  }

  private static List<JsonNode> others() {
    JsonNodeFactory make = JsonNodeFactory.instance;
    return List.of(
        make.nullNode(),
        make.booleanNode(true),
        make.textNode("text"),
        make.textNode("none"),
        make.textNode("undirected"),
        make.textNode(" "),
        make.textNode("2013-10"),
        make.textNode("not-reported"),
        make.numberNode(1),
        make.numberNode(0),
        make.numberNode(-1),
        make.numberNode(2.5),
        make.numberNode(2000),
        make.arrayNode(),
        make.arrayNode().add("text"),
        make.objectNode());
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
