package errorscape.scenario;

import errorscape.optimizer.OptimizerSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Racers in scenario files: `"racers": [{"number": 2, "optimizer": {...}, "start": {...}, "shown": true}]`.
final class RacerJson {
    private RacerJson() {}

    /// The first racer: what there is to say of it beside its optimizer, `"first": {"number": 3, "name": "..."}`.
    static RacerChoice readFirst(Optional<JsonValue> given, OptimizerSettings optimizer) {
        if (given.isEmpty()) {
            return RacerChoice.of(RacerChoice.FIRST, optimizer);
        }
        JsonObject object = given.get().object();
        RacerChoice first = racer(object, RacerChoice.FIRST, optimizer);
        object.close();
        return first;
    }

    /// All racers, the first first.
    static List<RacerChoice> read(RacerChoice first, Optional<JsonValue> others) {
        List<RacerChoice> racers = new ArrayList<>(List.of(first));
        Set<Integer> numbers = new HashSet<>(Set.of(first.number()));
        for (JsonValue item : others.map(JsonValue::items).orElse(List.of())) {
            if (racers.size() == RacerChoice.MOST) {
                throw item.problem("there may be up to " + RacerChoice.MOST + " racers");
            }
            JsonObject object = item.object();
            OptimizerSettings optimizer =
                    OptimizerJson.read(object.need("optimizer").object());
            RacerChoice racer = racer(object, racers.size() + 1, optimizer);
            if (!numbers.add(racer.number())) {
                throw object.problem("number", "there is another racer of the number " + racer.number());
            }
            object.close();
            racers.add(racer);
        }
        return racers;
    }

    private static RacerChoice racer(JsonObject object, int number, OptimizerSettings optimizer) {
        RacerChoice racer = new RacerChoice(
                object.take("number").map(JsonValue::integer).orElse(number),
                object.take("name").map(JsonValue::text).orElse(""),
                optimizer,
                object.take("batchSeed").map(JsonValue::seed),
                object.take("start").map(JsonValue::object).map(ScenarioReader::start),
                object.take("shown").map(JsonValue::flag).orElse(true));
        if (racer.number() < RacerChoice.FIRST) {
            throw object.problem("number", "racers count from 1, not from " + racer.number());
        }
        return racer;
    }

    static void write(Scenario.Training training, ObjectNode object) {
        RacerChoice first = training.first();
        if (!first.equals(RacerChoice.of(RacerChoice.FIRST, first.optimizer()))) {
            write(first, object.putObject("first"));
        }
        if (training.racers().isEmpty()) {
            return;
        }
        ArrayNode list = object.putArray("racers");
        for (RacerChoice racer : training.racers()) {
            ObjectNode item = list.addObject();
            write(racer, item);
            OptimizerJson.write(racer.optimizer(), item.putObject("optimizer"));
        }
    }

    private static void write(RacerChoice racer, ObjectNode object) {
        object.put("number", racer.number()).put("name", racer.name());
        racer.batchSeed().ifPresent(seed -> object.put("batchSeed", seed));
        racer.start().ifPresent(start -> ScenarioWriter.start(start, object.putObject("start")));
        object.put("shown", racer.shown());
    }
}
