// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.policy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.oneaccount.trust.AccountType;
import org.oneaccount.trust.Alternative;
import org.oneaccount.trust.Credibility;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.PolicyException;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.TrustLevel;
import org.oneaccount.trust.TrustPolicy;

/**
 * The policy as a JSON document. What is wrong with one is said with its JSON path; a key we do not know is wrong too,
 * because it is a rule that would silently not hold.
 */
public final class PolicyJson {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private PolicyJson() {}

    static TrustPolicy read(String document) {
        return read(parse(document));
    }

    static JsonNode parse(String document) {
        try {
            return JSON.readTree(document);
        } catch (JsonProcessingException e) {
            throw new PolicyException("$", "is not JSON: " + e.getOriginalMessage());
        }
    }

    static TrustPolicy read(JsonNode document) {
        JsonPart root = JsonPart.root(document).allowing("levels", "lifetimes", "sources");
        return new TrustPolicy(
                root.required("levels").entries(AccountType::parse, "account type", PolicyJson::ladder),
                root.optional("lifetimes")
                        .map(part -> part.entries(parsing(Factor::new), "factor", PolicyJson::lifetime))
                        .orElse(Map.of()),
                root.required("sources").entries(parsing(SourceId::new), "source", PolicyJson::credibility));
    }

    private static List<TrustLevel> ladder(JsonPart part) {
        return part.elements(PolicyJson::level);
    }

    private static TrustLevel level(JsonPart part) {
        part.allowing("level", "names", "strength", "alternatives");
        return part.building(() -> new TrustLevel(
                part.required("level").integer(),
                part.required("names").entries(Optional::of, "language", JsonPart::text),
                part.required("strength").integer(),
                part.required("alternatives").elements(PolicyJson::alternative)));
    }

    private static Alternative alternative(JsonPart part) {
        return part.building(
                () -> new Alternative(part.entries(parsing(Factor::new), "factor", PolicyJson::credibility)));
    }

    private static Credibility credibility(JsonPart part) {
        return Credibility.parse(part.text())
                .orElseThrow(() -> part.wrong("must be self-declared, accredited or authoritative"));
    }

    private static Duration lifetime(JsonPart part) {
        try {
            return Duration.parse(part.text());
        } catch (DateTimeParseException e) {
            throw part.wrong("must be a duration like P365D (ISO 8601)");
        }
    }

    private static <T> Function<String, Optional<T>> parsing(Function<String, T> value) {
        return text -> {
            try {
                return Optional.of(value.apply(text));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        };
    }

    static String write(TrustPolicy policy) {
        return document(policy).toString();
    }

    /** The whole policy, in the form that {@link PolicyArchive#store} takes. */
    public static ObjectNode document(TrustPolicy policy) {
        ObjectNode document = JSON.createObjectNode();
        document.set("levels", levels(policy));
        ObjectNode lifetimes = document.putObject("lifetimes");
        policy.lifetimes().forEach((factor, lifetime) -> lifetimes.put(factor.id(), lifetime.toString()));
        ObjectNode sources = document.putObject("sources");
        policy.sources().forEach((source, credibility) -> sources.put(source.id(), credibility.id()));
        return document;
    }

    /** The part that everybody may know: which levels there are, and what leads to them. */
    public static ObjectNode levels(TrustPolicy policy) {
        ObjectNode levels = JSON.createObjectNode();
        policy.ladders().forEach((type, ladder) -> {
            ArrayNode rungs = levels.putArray(type.id());
            ladder.forEach(level -> rungs.add(level(level)));
        });
        return levels;
    }

    private static ObjectNode level(TrustLevel level) {
        ObjectNode node = JSON.createObjectNode();
        node.put("level", level.number());
        ObjectNode names = node.putObject("names");
        level.names().forEach(names::put);
        node.put("strength", level.strength());
        ArrayNode alternatives = node.putArray("alternatives");
        level.alternatives().forEach(alternative -> {
            ObjectNode factors = alternatives.addObject();
            alternative.factors().forEach((factor, least) -> factors.put(factor.id(), least.id()));
        });
        return node;
    }
}
