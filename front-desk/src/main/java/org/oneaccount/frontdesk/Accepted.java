// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** What a desk is told when it is not refused. */
final class Accepted {

    private Accepted() {}

    static Response confirmed(ConfirmationRequest request, Answer answer) {
        ObjectNode body = body(request, ConfirmationEntity.CONFIRMED);
        ArrayNode factors = body.putArray("factors");
        request.factors().forEach(factor -> factors.add(factor.id()));
        body.put("confirmedAt", answer.at().toString());
        return response(Response.Status.CREATED, body);
    }

    static Response sent(MobileCodeRequest request, Instant expiresAt) {
        return response(Response.Status.ACCEPTED, body(request, "sent").put("expiresAt", expiresAt.toString()));
    }

    private static ObjectNode body(DeskRequest request, String result) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("correlationId", request.correlationId().toString())
                .put("result", result);
    }

    private static Response response(Response.Status status, ObjectNode body) {
        return Response.status(status)
                .entity(body.toString())
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
