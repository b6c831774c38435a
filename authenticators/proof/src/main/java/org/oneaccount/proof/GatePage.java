// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.oneaccount.registry.KeycloakClock;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.session.Confirmation;
import org.oneaccount.registry.session.Demands;
import org.oneaccount.trust.Demand;
import org.oneaccount.trust.Evidence;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.TrustPolicy;

/** The gate's page, {@code trust-gate.ftl}: what is proven, what is missing, which ways there are. Opens sealed data, to show it masked. */
final class GatePage {

    private static final String TEMPLATE = "trust-gate.ftl";

    private final RequiredActionContext context;
    private final Demand demand;
    private final Standing standing;
    private final int done;
    private final TrustPolicy policy;
    private final PersonalData personal;
    private final Optional<Organisation> organisation;
    private final List<Evidence> held;
    private final GatePlan plan;

    GatePage(RequiredActionContext context, Demand demand, Standing standing, int done) {
        this.context = context;
        this.demand = demand;
        this.standing = standing;
        this.done = done;
        KeycloakSession session = context.getSession();
        TrustRegistry registry = session.getProvider(TrustRegistry.class);
        this.policy = registry.policy(context.getRealm());
        this.personal = registry.personalData(context.getRealm(), context.getUser());
        this.organisation = registry.organisation(context.getRealm(), context.getUser());
        this.held = HeldEvidence.of(policy.counting(
                registry.ledger(context.getRealm(), context.getUser()),
                demand.type(),
                KeycloakClock.of(session).instant()));
        this.plan = GatePlan.of(
                demand,
                standing,
                held.stream().map(Evidence::factor).collect(Collectors.toSet()),
                installed(session),
                lowerLevelsFirst(policy, demand));
    }

    private List<InstalledProof> installed(KeycloakSession session) {
        List<InstalledProof> proofs = InstalledProof.of(session, context.getRealm(), context.getUser());
        return personal.claim().isEmpty()
                ? proofs
                : proofs.stream().map(InstalledProof::onClaim).toList();
    }

    GatePlan plan() {
        return plan;
    }

    void show() {
        context.challenge(
                form(plan.next().map(GatePlan.Step::ways).orElse(List.of())).createForm(TEMPLATE));
    }

    /** After a way was closed: says why, and offers every other at once, so that one stuck step does not hold up the rest. */
    void showAfter(WayClosed why) {
        context.challenge(why.on(form(plan.ways())).createForm(TEMPLATE));
    }

    private LoginFormsProvider form(List<Way> ways) {
        Locale locale = context.getSession().getContext().resolveLocale(context.getUser());
        return DialogueForm.of(context).setAttribute("gate", attributes(ways, locale));
    }

    /** Plain maps: a template reads nothing else without knowing our classes. */
    private Map<String, Object> attributes(List<Way> ways, Locale locale) {
        Map<String, Object> gate = new LinkedHashMap<>();
        gate.put("admitted", demand.admitted());
        gate.put("accountType", demand.type().id());
        gate.put("otherTypeAdmitted", !demand.admitted() && isAnotherTypeAdmitted());
        gate.put("level", standing.decision().level());
        gate.put("demandLevel", demand.level());
        gate.put("demandName", levelName(demand.level(), locale));
        gate.put("levelMissing", !standing.hasLevelFor(demand));
        gate.put("proven", proven(locale));
        gate.put("steps", steps());
        gate.put("stepNumber", done + 1);
        gate.put("stepTotal", done + plan.steps().size());
        gate.put("ways", ways.stream().map(Way::proof).distinct().toList());
        gate.put("elsewhere", plan.elsewhere().stream().map(Factor::id).toList());
        gate.put("signInAgain", plan.signInAgain() && !Confirmation.isAsked(context.getAuthenticationSession()));
        return gate;
    }

    /** Then whoever has an account of it can go on, in the same request. */
    private boolean isAnotherTypeAdmitted() {
        return !Demands.admitted(context.getSession(), context.getAuthenticationSession())
                .isEmpty();
    }

    private List<Map<String, Object>> steps() {
        List<Map<String, Object>> steps = new ArrayList<>();
        GatePlan.Step next = plan.next().orElse(null);
        for (GatePlan.Step step : plan.steps()) {
            steps.add(Map.of(
                    "number",
                    done + steps.size() + 1,
                    "kind",
                    step.factors().isEmpty() ? "strength" : "evidence",
                    "factor",
                    step.named().map(Factor::id).orElse(""),
                    "choice",
                    step.ways().size() > 1,
                    "next",
                    step.equals(next)));
        }
        return steps;
    }

    private List<Map<String, Object>> proven(Locale locale) {
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(KeycloakClock.of(context.getSession()).getZone());
        return held.stream()
                .filter(evidence -> !evidence.factor().equals(Factor.SIGN_IN))
                .map(evidence -> Map.<String, Object>of(
                        "factor", evidence.factor().id(),
                        "detail", HeldEvidence.masked(evidence.factor(), personal, organisation),
                        "source", evidence.source().id(),
                        "date", day.format(evidence.confirmedAt())))
                .toList();
    }

    private String levelName(int level, Locale locale) {
        return policy.level(demand.type(), level)
                .map(rung -> rung.nameIn(locale))
                .orElse("");
    }

    /** Factors in the order in which the ladder first asks for them. */
    private static Comparator<Factor> lowerLevelsFirst(TrustPolicy policy, Demand demand) {
        List<Factor> order = policy.ladders().getOrDefault(demand.type(), List.of()).stream()
                .flatMap(level -> level.alternatives().stream())
                .flatMap(way -> way.factors().keySet().stream())
                .distinct()
                .toList();
        return Comparator.<Factor>comparingInt(order::indexOf).thenComparing(Factor::id);
    }
}
