// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.oneaccount.trust.Demand;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.StrengthKind;

/**
 * How an account gets from where it stands to what is demanded.
 *
 * @param steps what is still to be done, in order; one question each
 * @param elsewhere missing factors that no installed proof can write: at a counter, perhaps
 * @param signInAgain whether signing in anew would help where no step does, or none but a face
 */
record GatePlan(List<Step> steps, Set<Factor> elsewhere, boolean signInAgain) {

    /**
     * One question: any of its ways answers it.
     *
     * @param factors what it adds; empty when it only makes the session stronger
     * @param named the factor that gives the step its name: the one that each of its proofs writes, if there is one
     * @param ways how; empty while an earlier step is needed first
     */
    record Step(Set<Factor> factors, Optional<Factor> named, List<Way> ways) {

        Step {
            ways = List.copyOf(ways);
        }

        private Step closed() {
            return new Step(factors, named, List.of());
        }
    }

    GatePlan {
        steps = List.copyOf(steps);
    }

    /** The first step that can be taken now. */
    Optional<Step> next() {
        return steps.stream().filter(step -> !step.ways().isEmpty()).findFirst();
    }

    /** Every way that can be taken now, in the order of the steps. */
    List<Way> ways() {
        return steps.stream().flatMap(step -> step.ways().stream()).distinct().toList();
    }

    /** Whether the question that this way answers can be answered in another way too. */
    boolean hasAnotherFor(Way way) {
        return steps.stream().map(Step::ways).anyMatch(ways -> ways.contains(way) && ways.size() > 1);
    }

    /**
     * A fresh proof comes before everything: whoever found a browser open could bind a mobile of his own and then confirm
     * with it.
     *
     * @param order of factors: those of lower levels first
     */
    static GatePlan of(
            Demand demand,
            Standing standing,
            Set<Factor> held,
            List<InstalledProof> installed,
            Comparator<Factor> order) {
        if (!demand.admitted()) {
            return new GatePlan(List.of(), Set.of(), false);
        }
        List<InstalledProof> proofs = installed.stream()
                .filter(proof -> proof.serves().contains(demand.type()))
                .toList();
        List<Set<Factor>> missing =
                standing.hasLevelFor(demand) ? List.of() : standing.decision().missingFor(demand.level());
        List<Set<Factor>> reachable = missing.stream()
                .filter(way -> way.stream().allMatch(factor -> isWritable(factor, proofs)))
                .toList();
        Set<Factor> elsewhere = new TreeSet<>(order);
        missing.forEach(way ->
                way.stream().filter(factor -> !isWritable(factor, proofs)).forEach(elsewhere::add));

        List<Step> steps = new ArrayList<>(evidenceSteps(reachable, held, proofs, order));
        boolean levelInReach = standing.hasLevelFor(demand) || !reachable.isEmpty();
        if (!levelInReach) {
            return new GatePlan(steps, elsewhere, false);
        }
        Set<StrengthKind> fresh = standing.owesReauth(demand)
                ? StrengthKind.strongestOf(InstalledProof.ownKinds(proofs, held))
                : Set.of();
        Standing then = standing.with(fresh);
        boolean signInAgain = false;
        if (then.strength() < demand.strength()) {
            Step stronger = strengthStep(proofs, then::wouldBeStrongerWith);
            // Evidence still to come (a mobile) may open a way that is closed now.
            signInAgain = steps.isEmpty() && stronger.ways().isEmpty() && demand.strength() <= 2;
            steps.add(stronger);
        }
        if (!standing.owesReauth(demand)) {
            return new GatePlan(steps, elsewhere, signInAgain);
        }
        Step freshProof = strengthStep(proofs, fresh::contains);
        return new GatePlan(
                Stream.concat(Stream.of(freshProof), steps.stream().map(Step::closed))
                        .toList(),
                elsewhere,
                // A face alone is no choice.
                fresh.equals(Set.of(StrengthKind.FACE)) || freshProof.ways().isEmpty());
    }

    /** What asks the least of a holder comes first: nobody is led to a face where a code is enough. */
    private static Step strengthStep(List<InstalledProof> proofs, Predicate<StrengthKind> helps) {
        List<Way> ways = proofs.stream()
                .filter(proof -> proof.strengthens().filter(helps).isPresent())
                .sorted(Comparator.comparingInt(proof ->
                        StrengthKind.strengthOf(Set.of(proof.strengthens().orElseThrow()))))
                .map(proof -> new Way(proof.id(), Purpose.STRENGTH))
                .toList();
        return new Step(Set.of(), Optional.empty(), ways);
    }

    private static List<Step> evidenceSteps(
            List<Set<Factor>> reachable, Set<Factor> held, List<InstalledProof> proofs, Comparator<Factor> order) {
        if (reachable.isEmpty()) {
            return List.of();
        }
        Set<Factor> common = new TreeSet<>(order);
        common.addAll(reachable.get(0));
        reachable.forEach(common::retainAll);
        Set<Factor> choice = new TreeSet<>(order);
        reachable.forEach(choice::addAll);
        choice.removeAll(common);

        List<Step> steps = new ArrayList<>();
        common.forEach(factor -> steps.add(step(Set.of(factor), held, proofs)));
        if (!choice.isEmpty()) {
            steps.add(step(choice, held, proofs));
        }
        return steps;
    }

    private static Step step(Set<Factor> factors, Set<Factor> held, List<InstalledProof> proofs) {
        List<InstalledProof> writers = factors.stream()
                .flatMap(
                        factor -> proofs.stream().filter(proof -> proof.writes().contains(factor)))
                .distinct()
                .toList();
        Optional<Factor> named = factors.stream()
                .filter(factor ->
                        writers.stream().allMatch(proof -> proof.writes().contains(factor)))
                .findFirst();
        List<Way> ways = writers.stream()
                .filter(proof -> held.containsAll(proof.requires()))
                .map(proof -> new Way(proof.id(), Purpose.EVIDENCE))
                .toList();
        return new Step(factors, named, ways);
    }

    private static boolean isWritable(Factor factor, Collection<InstalledProof> proofs) {
        return proofs.stream().anyMatch(proof -> proof.writes().contains(factor));
    }
}
