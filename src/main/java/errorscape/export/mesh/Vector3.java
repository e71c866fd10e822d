package errorscape.export.mesh;

/// A point or a vector in space.
record Vector3(double x, double y, double z) {
    Vector3 plus(Vector3 other) {
        return new Vector3(x + other.x, y + other.y, z + other.z);
    }

    Vector3 minus(Vector3 other) {
        return new Vector3(x - other.x, y - other.y, z - other.z);
    }

    Vector3 times(double factor) {
        return new Vector3(x * factor, y * factor, z * factor);
    }

    double dot(Vector3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    Vector3 cross(Vector3 o) {
        return new Vector3(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    double length() {
        return Math.sqrt(dot(this));
    }

    /// Of length 1; of a vector without length, upwards.
    Vector3 unit() {
        double length = length();
        return length > 0 ? times(1 / length) : new Vector3(0, 0, 1);
    }

    /// Some vector of length 1 at right angles.
    Vector3 across() {
        Vector3 other = Math.abs(x) < 0.6 * length() ? new Vector3(1, 0, 0) : new Vector3(0, 1, 0);
        return cross(other).unit();
    }
}
