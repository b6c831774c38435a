<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>

<#-- The name of a third party's factor may be missing: then its id has to do. -->
<#function textOr key fallback>
  <#local text = msg(key)>
  <#return (text == key)?then(fallback, text)>
</#function>

<#-- What is the holder's own for a person is the agent's for an organisation. -->
<#function factorName factor>
  <#local name = textOr("trustFactor_" + factor, factor)>
  <#return (gate.accountType == "legal")?then(textOr("trustFactor_" + factor + "_agent", name), name)>
</#function>

<#function stepName step>
  <#if step.kind == "strength"><#return msg("trustStepStrength")></#if>
  <#if step.factor?has_content><#return factorName(step.factor)></#if>
  <#return msg("trustStepChoice")>
</#function>

<#function levelText number name>
  <#return name?has_content?then(msg("trustLevelNamed", msg("trustLevelNumber_" + number), name), msg("trustLevelNumber_" + number))>
</#function>

<#assign stuck = gate.ways?size == 0 && !gate.signInAgain>
<#if !gate.admitted>
  <#assign title = msg("trustNotAdmittedTitle")>
  <#assign lead = gate.otherTypeAdmitted?then(msg("trustNotAdmittedLead_" + gate.accountType), msg("trustNotAdmittedNobody"))>
<#elseif stuck>
  <#assign title = gate.levelMissing?then(msg("trustElsewhereTitle"), msg("trustElsewhereStrengthTitle"))>
  <#assign lead = gate.levelMissing?then(msg("trustElsewhereLead", levelText(gate.demandLevel, gate.demandName), msg("trustLevelNumber_" + gate.level)), msg("trustElsewhereStrengthLead"))>
<#elseif !gate.levelMissing>
  <#assign title = (confirmationLines??)?then(msg("trustAskedTitle"), msg("trustConfirmTitle"))>
  <#assign lead = (confirmationLines??)?then(msg("trustAskedLead"), msg("trustConfirmLead"))>
<#else>
  <#assign title = (gate.steps?size == 1)?then(msg("trustGateTitleOne"), msg("trustGateTitle", gate.steps?size))>
  <#assign lead = msg("trustGateLead", levelText(gate.demandLevel, gate.demandName), msg("trustLevelNumber_" + gate.level))>
</#if>

<@trust.page title=title lead=lead>
  <#if gate.admitted>
    <#if gate.stepTotal gt 1 && !stuck>
      <p class="trust-progress">${msg("trustProgress", gate.stepNumber, gate.stepTotal)}</p>
    </#if>
    <#if gate.proven?size gt 0 || gate.steps?size gt 0>
      <@trust.facts>
        <#list gate.proven as fact>
          <#assign source = textOr("trustSource_" + fact.source, fact.source)>
          <@trust.fact state="done" label=factorName(fact.factor)
              text=fact.detail?has_content?then(msg("trustProvenDetail", fact.detail, fact.date, source), msg("trustProven", fact.date, source))/>
        </#list>
        <#list gate.steps as step>
          <@trust.fact state=step.next?then("next", "open") number=step.number label=stepName(step)
              text=step.choice?then(msg("trustStepChoiceHint"), "")/>
        </#list>
      </@trust.facts>
    </#if>

    <#list gate.ways as way>
      <#if way?is_first>
        <@trust.submit label=textOr("trustProof_" + way, way) name="proof" value=way/>
      <#else>
        <@trust.secondary label=textOr("trustProof_" + way, way) name="proof" value=way/>
      </#if>
      <#assign hint = textOr("trustProofHint_" + way, "")>
      <#if hint?has_content><@trust.note>${hint}</@trust.note></#if>
    </#list>

    <#if gate.signInAgain>
      <@trust.anchor kind="Primary" href=url.loginRestartFlowUrl label=msg("trustSignInAgain")/>
      <@trust.note>${msg("trustSignInAgainHint")}</@trust.note>
    </#if>

    <#if gate.elsewhere?size gt 0>
      <#assign told = false>
      <#list gate.elsewhere as factor>
        <#assign where = textOr("trustElsewhere_" + factor, "")>
        <#if where?has_content>
          <#assign told = true>
          <@trust.note>${where}</@trust.note>
        </#if>
      </#list>
      <#if !told && stuck><@trust.note>${msg("trustElsewhere")}</@trust.note></#if>
    </#if>
  <#elseif gate.otherTypeAdmitted>
    <@trust.anchor kind="Primary" href=url.loginRestartFlowUrl label=msg("trustNotAdmittedOther_" + gate.accountType)/>
    <@trust.note>${msg("trustNotAdmittedNote")}</@trust.note>
  </#if>
  <@trust.leave/>
</@trust.page>
