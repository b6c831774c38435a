// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    private final Problem problem = new Problem(Locale.SIMPLIFIED_CHINESE, key -> "words of " + key);

    @ParameterizedTest
    @EnumSource
    void everyRefusalIsAProblemWithItsNameAndItsWords(DeskRefusal refusal) throws IOException {
        Response response = problem.of(refusal);

        JsonNode body = body(response);
        assertThat(response.getStatus()).isEqualTo(refusal.status());
        assertThat(response.getHeaderString("Content-Type")).isEqualTo("application/problem+json;charset=utf-8");
        assertThat(response.getHeaderString("Content-Language")).isEqualTo("zh-CN");
        assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(body.path("status").asInt()).isEqualTo(refusal.status());
        assertThat(body.path("reason").asText()).isEqualTo(refusal.id());
        assertThat(body.path("title").asText()).isEqualTo("words of " + refusal.id());
        assertThat(body.path("type").asText()).startsWith("urn:oneaccount:problem:");
        assertThat(body.has("fields")).isFalse();
        assertThat(response.getHeaderString("Retry-After")).isNull();
    }

    @Test
    void everyRefusalHasATypeOfItsOwn() {
        assertThat(Arrays.stream(DeskRefusal.values()).map(DeskRefusal::type)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsFoundByItsName(DeskRefusal refusal) {
        assertThat(DeskRefusal.of(refusal.id())).isEqualTo(refusal);
    }

    @Test
    void whatIsWrongIsNamed() throws IOException {
        Response response = problem.of(new RefusedException(DeskRefusal.BODY_INVALID, List.of("site", "name")));

        assertThat(body(response).path("fields")).extracting(JsonNode::asText).containsExactly("site", "name");
    }

    @Test
    void howLongToWaitIsSaid() {
        assertThat(problem.of(new RefusedException(DeskRefusal.TOO_MANY_WRONG_CODES, 90))
                        .getHeaderString("Retry-After"))
                .isEqualTo("90");
    }

    /** RFC 6750. */
    @Test
    void aTokenThatWillNotDoIsChallenged() {
        assertThat(problem.of(DeskRefusal.TOKEN_INVALID).getHeaderString("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(problem.of(DeskRefusal.NOT_A_FRONT_DESK).getHeaderString("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_scope\"");
    }

    private static JsonNode body(Response response) throws IOException {
        return new ObjectMapper().readTree((String) response.getEntity());
    }
}
