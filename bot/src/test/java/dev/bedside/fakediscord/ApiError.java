package dev.bedside.fakediscord;

import tools.jackson.databind.node.ObjectNode;

/** Discord says no to a request. */
final class ApiError extends RuntimeException {
    final int status;
    final int code;

    ApiError(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static ApiError missingAccess() {
        return new ApiError(403, 50001, "Missing Access");
    }

    static ApiError missingPermissions() {
        return new ApiError(403, 50013, "Missing Permissions");
    }

    static ApiError unknown(int code, String what) {
        return new ApiError(404, code, "Unknown " + what);
    }

    ObjectNode json() {
        ObjectNode json = Json.object("message", getMessage(), "code", code);
        return status == 429 ? json.put("retry_after", 1).put("global", false) : json;
    }
}
