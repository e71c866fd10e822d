package errorscape.scenario;

import errorscape.function.FormulaParameter;
import errorscape.math.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Typed functions in scenario files: `{"expression": "a*x^2 + y^2", "x": [-5, 5], "y": [-5, 5], "parameters":
/// {"a": {"value": 2, "range": [0, 5]}}}`. Letters that are left out are standard, and so is a range; or the value
/// alone
/// is given: `{"a": 2}`.
final class FunctionJson {
    private FunctionJson() {}

    static Subject.TypedFunction read(JsonObject object) {
        List<FormulaParameter> given = object.take("parameters")
                .map(JsonValue::object)
                .map(FunctionJson::parameters)
                .orElse(List.of());
        Subject.TypedFunction function = new Subject.TypedFunction(
                object.need("expression").text(),
                ScenarioReader.range(object.need("x")),
                ScenarioReader.range(object.need("y")),
                given);
        object.close();
        for (FormulaParameter parameter : given) {
            if (!function.parameters().contains(parameter)) {
                throw object.problem(
                        "parameters." + parameter.name(),
                        "there is no such letter in the expression \"" + function.expression() + "\"");
            }
        }
        return function;
    }

    private static List<FormulaParameter> parameters(JsonObject object) {
        List<FormulaParameter> parameters = new ArrayList<>();
        for (String name : object.keys()) {
            JsonValue value = object.need(name);
            if (value.isObject()) {
                JsonObject parts = value.object();
                FormulaParameter standard = FormulaParameter.standard(name);
                Optional<Range> range = parts.take("range").map(ScenarioReader::range);
                double chosen = parts.need("value").number();
                parts.close();
                if (range.isPresent()
                        && !(chosen >= range.get().min()
                                && chosen <= range.get().max())) {
                    throw value.problem("the value " + chosen + " must lie in its range, from "
                            + range.get().min() + " to " + range.get().max());
                }
                parameters.add(
                        range.isPresent()
                                ? new FormulaParameter(name, chosen, range.get())
                                : standard.withValue(chosen));
            } else {
                parameters.add(FormulaParameter.standard(name).withValue(value.number()));
            }
        }
        return parameters;
    }

    static void write(Subject.TypedFunction function, ObjectNode object) {
        object.put("expression", function.expression());
        ScenarioWriter.range(function.x(), "x", object);
        ScenarioWriter.range(function.y(), "y", object);
        if (!function.parameters().isEmpty()) {
            ObjectNode all = object.putObject("parameters");
            for (FormulaParameter parameter : function.parameters()) {
                ObjectNode one = all.putObject(parameter.name()).put("value", parameter.value());
                ScenarioWriter.range(parameter.range(), "range", one);
            }
        }
    }
}
