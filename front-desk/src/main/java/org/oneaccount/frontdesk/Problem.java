// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** A refusal as RFC 9457 {@code application/problem+json}. The title is for the people at the desk, in their language. */
final class Problem {

    static final String MEDIA_TYPE = "application/problem+json";

    private final Locale language;
    private final UnaryOperator<String> words;

    /** @param words from a message key to its text in this language */
    Problem(Locale language, UnaryOperator<String> words) {
        this.language = language;
        this.words = words;
    }

    Response of(DeskRefusal refusal) {
        return of(refusal, List.of(), OptionalLong.empty());
    }

    Response of(RefusedException refused) {
        return of(refused.refusal(), refused.fields(), refused.retryAfterSeconds());
    }

    private Response of(DeskRefusal refusal, List<String> fields, OptionalLong retryAfterSeconds) {
        ObjectNode problem = JsonNodeFactory.instance
                .objectNode()
                .put("type", refusal.type())
                .put("title", words.apply(refusal.id()))
                .put("status", refusal.status())
                .put("reason", refusal.id());
        if (!fields.isEmpty()) {
            ArrayNode names = problem.putArray("fields");
            fields.forEach(names::add);
        }
        Response.ResponseBuilder response = Response.status(refusal.status())
                .entity(problem.toString())
                .type(MEDIA_TYPE + ";charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        retryAfterSeconds.ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        challenge(refusal, response);
        return response.build();
    }

    /** RFC 6750, section 3. */
    private static void challenge(DeskRefusal refusal, Response.ResponseBuilder response) {
        if (refusal == DeskRefusal.TOKEN_INVALID) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        } else if (refusal == DeskRefusal.NOT_A_FRONT_DESK) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
        }
    }
}
