package errorscape.training;

/// The first `size` points of a path.
record PathPrefix(Path whole, int size) implements Path {
    @Override
    public PathPoint get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException("point " + index + " of a path of " + size);
        }
        return whole.get(index);
    }

    @Override
    public int generation() {
        return whole.generation();
    }
}
