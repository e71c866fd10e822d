package errorscape.lesson.format;

import errorscape.lesson.Criterion;
import errorscape.lesson.Question;
import errorscape.scenario.JsonObject;
import errorscape.scenario.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Questions in lesson files, each an object with a `kind`:
///
/// - `tap`: `racer`, `steps`, `count`;
/// - `choice`: `claim`, `options`, each an `id` and what makes it right: `is` (a number or a word), or `from` and `to`,
///   or nothing;
/// - `number`: `claim`, `within`;
/// - `order`: `items`, each an `id` and a `claim`; `swaps`.
final class QuestionJson {
    private QuestionJson() {}

    static Question read(JsonObject object) {
        JsonValue kind = object.need("kind");
        Question question = switch (kind.text()) {
            case "tap" ->
                new Question.Tap(
                        object.take("racer").map(JsonValue::integer).orElse(1),
                        object.need("steps").seed(),
                        object.take("count").map(JsonValue::integer).orElse(1));
            case "choice" ->
                new Question.Choice(
                        object.need("claim").text(),
                        object.need("options").items().stream()
                                .map(QuestionJson::option)
                                .toList());
            case "number" ->
                new Question.Estimate(
                        object.need("claim").text(), object.need("within").number());
            case "order" -> {
                List<Question.Item> items = new ArrayList<>();
                for (JsonValue value : object.need("items").items()) {
                    JsonObject item = value.object();
                    items.add(new Question.Item(
                            item.need("id").text(), item.need("claim").text()));
                    item.close();
                }
                yield new Question.Order(
                        items, object.take("swaps").map(JsonValue::integer).orElse(0));
            }
            default ->
                throw kind.problem("\"" + kind.text() + "\" is not known; allowed are tap, choice, number, order");
        };
        object.close();
        return question;
    }

    private static Question.Option option(JsonValue value) {
        JsonObject object = value.object();
        Question.Option option = new Question.Option(object.need("id").text(), criterion(object));
        object.close();
        return option;
    }

    /// What is read of `is`, or of `from` and `to`; empty if none of them is there.
    static Optional<Criterion> criterion(JsonObject object) {
        Optional<JsonValue> is = object.take("is");
        Optional<JsonValue> from = object.take("from");
        Optional<JsonValue> to = object.take("to");
        if (is.isPresent()) {
            JsonValue value = is.get();
            return Optional.of(
                    value.node().isNumber()
                            ? new Criterion.Between(value.number(), value.number())
                            : new Criterion.Is(value.text()));
        }
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Criterion.Between(
                from.map(JsonValue::number).orElse(Double.NEGATIVE_INFINITY),
                to.map(JsonValue::number).orElse(Double.POSITIVE_INFINITY)));
    }

    static void write(Question question, ObjectNode object) {
        switch (question) {
            case Question.Tap(int racer, long steps, int count) ->
                object.put("kind", "tap")
                        .put("racer", racer)
                        .put("steps", steps)
                        .put("count", count);
            case Question.Choice(String claim, List<Question.Option> options) -> {
                object.put("kind", "choice").put("claim", claim);
                ArrayNode list = object.putArray("options");
                for (Question.Option option : options) {
                    ObjectNode item = list.addObject().put("id", option.id());
                    option.right().ifPresent(right -> write(right, item));
                }
            }
            case Question.Estimate(String claim, double within) ->
                object.put("kind", "number").put("claim", claim).put("within", within);
            case Question.Order(List<Question.Item> items, int swaps) -> {
                object.put("kind", "order");
                ArrayNode list = object.putArray("items");
                items.forEach(item -> list.addObject().put("id", item.id()).put("claim", item.claim()));
                object.put("swaps", swaps);
            }
        }
    }

    static void write(Criterion criterion, ObjectNode object) {
        switch (criterion) {
            case Criterion.Is(String word) -> object.put("is", word);
            case Criterion.Between(double from, double to) when from == to -> object.put("is", from);
            case Criterion.Between(double from, double to) -> {
                if (Double.isFinite(from)) {
                    object.put("from", from);
                }
                if (Double.isFinite(to)) {
                    object.put("to", to);
                }
            }
        }
    }
}
