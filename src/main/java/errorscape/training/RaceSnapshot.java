package errorscape.training;

import java.util.List;
import java.util.Optional;

/// A race at one moment, all racers in step. Immutable.
///
/// @param raceId which race: another loss or a reset makes a new one
/// @param state what the race is doing
/// @param step the step all racers stand at, but for those that ended before it or are still catching up
/// @param frontier the last step that was ever made: the end of the timeline
/// @param racers in the order of the race
/// @param message why it stopped by itself, for people; empty if it did not
public record RaceSnapshot(
        long raceId, RunState state, long step, long frontier, List<Snapshot> racers, String message) {
    public RaceSnapshot {
        racers = List.copyOf(racers);
    }

    /// A racer by its number.
    public Optional<Snapshot> racer(int id) {
        return racers.stream().filter(racer -> racer.racer() == id).findFirst();
    }
}
