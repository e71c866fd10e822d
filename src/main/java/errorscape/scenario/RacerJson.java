package errorscape.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Racers in scenario files: `"racers": [{"number": 2, "optimizer": {...}, "start": {...}, "shown": true}]`.
final class RacerJson {
    private RacerJson() {}

    static List<RacerChoice> read(JsonValue list) {
        List<RacerChoice> racers = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (JsonValue item : list.items()) {
            if (racers.size() + 1 == RacerChoice.MOST) {
                throw item.problem("there may be up to " + RacerChoice.MOST + " racers");
            }
            JsonObject object = item.object();
            RacerChoice racer = new RacerChoice(
                    object.take("number").map(JsonValue::integer).orElse(racers.size() + 2),
                    object.take("name").map(JsonValue::text).orElse(""),
                    OptimizerJson.read(object.need("optimizer").object()),
                    object.take("batchSeed").map(JsonValue::seed),
                    object.take("start").map(JsonValue::object).map(ScenarioReader::start),
                    object.take("shown").map(JsonValue::flag).orElse(true));
            if (racer.number() <= RacerChoice.FIRST) {
                throw object.problem("number", "further racers count from 2, not from " + racer.number());
            }
            if (!numbers.add(racer.number())) {
                throw object.problem("number", "there is another racer of the number " + racer.number());
            }
            object.close();
            racers.add(racer);
        }
        return racers;
    }

    static void write(List<RacerChoice> racers, ArrayNode list) {
        for (RacerChoice racer : racers) {
            ObjectNode object = list.addObject();
            object.put("number", racer.number()).put("name", racer.name());
            OptimizerJson.write(racer.optimizer(), object.putObject("optimizer"));
            racer.batchSeed().ifPresent(seed -> object.put("batchSeed", seed));
            racer.start().ifPresent(start -> ScenarioWriter.start(start, object.putObject("start")));
            object.put("shown", racer.shown());
        }
    }
}
