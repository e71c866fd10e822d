package errorscape.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import errorscape.math.Range;
import errorscape.optimizer.Sgd;
import errorscape.slice.Box;
import errorscape.slice.PlanePoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class RacersTest {
    private static final Scenario BASE = ScenarioDefaults.forSample("moons");

    @Test
    void aRemovedRacerLeavesTheNumbersOfTheOthers() {
        Scenario three =
                Racers.add(Racers.add(BASE, RacerChoice.of(0, new Sgd(0.1, 0.9))), RacerChoice.of(0, new Sgd(0.2, 0)));
        Scenario two = Racers.remove(three, 2);
        assertThat(Racers.of(two)).extracting(RacerChoice::number).containsExactly(1, 3);
        Scenario again = Racers.add(two, RacerChoice.of(0, new Sgd(0.3, 0)));
        assertThat(Racers.of(again)).extracting(RacerChoice::number).containsExactly(1, 3, 2);
    }

    @Test
    void theFirstRacerCanLeaveAndTheNextKeepsItsNumberAndName() {
        Scenario three = Racers.add(
                Racers.add(BASE, RacerChoice.of(0, new Sgd(0.1, 0.9)).withName("heavy ball")),
                RacerChoice.of(0, new Sgd(0.2, 0)));
        Scenario two = Racers.remove(three, 1);
        assertThat(Racers.of(two)).extracting(RacerChoice::number).containsExactly(2, 3);
        assertThat(two.training().first().name()).isEqualTo("heavy ball");
        assertThat(two.training().optimizer()).isEqualTo(new Sgd(0.1, 0.9));
        assertThat(ScenarioFile.parse(ScenarioFile.text(two), "")).isEqualTo(two);
        Scenario again = Racers.add(two, RacerChoice.of(0, new Sgd(0.3, 0)));
        assertThat(Racers.of(again)).extracting(RacerChoice::number).containsExactly(2, 3, 1);
    }

    @Test
    void theOnlyRacerStays() {
        assertThatThrownBy(() -> Racers.remove(BASE, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only racer");
    }

    @Test
    void theFirstRacerHasANameAStartAndBatchesOfItsOwnToo() {
        Scenario scenario = Racers.change(
                BASE,
                1,
                r -> r.withName("mine")
                        .withShown(false)
                        .withBatchSeed(7)
                        .withStart(BASE.start().withOffset(0.5, 0)));
        assertThat(ScenarioFile.parse(ScenarioFile.text(scenario), "")).isEqualTo(scenario);
        Experiment built = Experiment.build(scenario, null);
        assertThat(built.runSettings().seed()).isEqualTo(7);
        assertThat(built.runSettings().start()).isNotEqualTo(built.startWeights());
    }

    @Test
    void racersComeBackFromAFileAsTheyWere() {
        Scenario scenario =
                Racers.add(BASE, RacerChoice.of(0, new Sgd(0.1, 0.9)).withName("heavy ball"));
        scenario = Racers.add(
                scenario,
                RacerChoice.of(0, new Sgd(0.2, 0))
                        .withBatchSeed(77)
                        .withShown(false)
                        .withStart(new Scenario.Start(BASE.start().initialiser(), 5, 0.25, -1)));
        assertThat(ScenarioFile.parse(ScenarioFile.text(scenario), "")).isEqualTo(scenario);
    }

    @Test
    void twoRacersOfOneNumberAreRefusedWithThePlace() {
        Scenario twice = BASE.withTraining(BASE.training()
                .withRacers(List.of(
                        RacerChoice.of(1, new Sgd(0.1, 0)),
                        RacerChoice.of(2, new Sgd(0.1, 0)),
                        RacerChoice.of(2, new Sgd(0.2, 0)))));
        String text = ScenarioFile.text(twice);
        assertThatThrownBy(() -> ScenarioFile.parse(text, ""))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("training.racers[1].number");
    }

    @Test
    void allRacersStartTogetherUnlessTheyHaveAStartOfTheirOwn() {
        Scenario scenario = Racers.add(BASE, RacerChoice.of(0, new Sgd(0.1, 0.9)));
        scenario = Racers.add(
                scenario,
                RacerChoice.of(0, new Sgd(0.1, 0.9)).withStart(BASE.start().withOffset(0.5, -0.25)));
        Experiment built = Experiment.build(scenario, null);
        assertThat(built.racers().keySet()).containsExactly(1, 2, 3);
        assertThat(built.runSettings(Racers.get(scenario, 2)).start()).isEqualTo(built.startWeights());
        PlanePoint common = built.plane().project(built.initialWeights());
        PlanePoint own =
                built.plane().project(built.runSettings(Racers.get(scenario, 3)).start());
        assertThat(own.a() - common.a()).isCloseTo(0.5, offset(1e-12));
        assertThat(own.b() - common.b()).isCloseTo(-0.25, offset(1e-12));
    }

    @Test
    void aLatticeOfStartsFillsTheBox() {
        Box box = new Box(new Range(-2, 4), new Range(10, 22));
        RacerChoice model = RacerChoice.of(0, new Sgd(0.1, 0));
        Scenario scenario = Racers.lattice(BASE, model, new PlanePoint(1, 2, 0), box, 3);
        assertThat(Racers.of(scenario)).hasSize(10);
        Scenario.Start first = scenario.training().racers().getFirst().start().orElseThrow();
        Scenario.Start last = scenario.training().racers().getLast().start().orElseThrow();
        assertThat(first.a()).isCloseTo(-1.5 - 1, offset(1e-12));
        assertThat(first.b()).isCloseTo(11 - 2, offset(1e-12));
        assertThat(last.a()).isCloseTo(3.5 - 1, offset(1e-12));
        assertThat(last.b()).isCloseTo(21 - 2, offset(1e-12));
    }
}
