package errorscape.slice.grid;

import errorscape.slice.PlaneQuantity;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Workers of one quantity that are not in use, so that their scratch space serves one piece of work after
/// another. For any number of threads; a worker that was taken belongs to its taker until it is given back.
final class WorkerPool {
    private final PlaneQuantity quantity;
    private final ConcurrentLinkedQueue<PlaneQuantity.Worker> idle = new ConcurrentLinkedQueue<>();

    WorkerPool(PlaneQuantity quantity) {
        this.quantity = quantity;
    }

    PlaneQuantity quantity() {
        return quantity;
    }

    PlaneQuantity.Worker take() {
        PlaneQuantity.Worker worker = idle.poll();
        return worker == null ? quantity.worker() : worker;
    }

    void give(PlaneQuantity.Worker worker) {
        idle.add(worker);
    }
}
