<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Where a representative grants a mandate by its code, and whoever may withdraw one does. -->
<#import "template.ftl" as layout>
<#import "trust.ftl" as trust>
<#import "mandate-terms.ftl" as terms>

<#-- With the organisation, where the visitor speaks for one: each step proves that anew. -->
<#macro checker>
  <input type="hidden" name="stateChecker" value="${mandatePage.checker}">
  <#if mandatePage.orgCode??><input type="hidden" name="orgCode" value="${mandatePage.orgCode}"></#if>
</#macro>

<#macro granted title>
  <section class="trust-mandates" aria-labelledby="mandates">
    <h2 id="mandates">${title}</h2>
    <#if mandatePage.mandates?has_content>
    <ul role="list">
      <#list mandatePage.mandates as mandate>
      <li>
        <h3>${mandate.agent} ${mandate.agentDocument}</h3>
        <dl class="trust-terms">
          <dt>${msg("mandateOrganisation")}</dt><dd>${mandate.organisation}</dd>
          <@terms.rows terms=mandate/>
          <dt>${msg("mandateGrantedOn")}</dt><dd>${msg("mandateGrantedOnHow", mandate.grantedOn, msg("mandateMethod_" + mandate.method, msg("mandateHead_" + mandate.head)))}</dd>
        </dl>
        <form action="${url.loginAction}" method="post">
          <@checker/>
          <button class="${properties.kcButtonSecondaryClass!}" type="submit" name="revoke" value="${mandate.id}">${msg(mandate.own?then("mandateGiveUp", "mandateRevoke"))}<span class="trust-spoken"> ${mandate.agent}</span></button>
        </form>
      </li>
      </#list>
    </ul>
    <#else>
    <p>${msg("mandateListNone")}</p>
    </#if>
  </section>
</#macro>

<@layout.registrationLayout displayContext=false; section>
  <#if section = "header">
    <#switch mandatePage.view!"">
      <#case "look">${msg("mandateLookTitle")}<#break>
      <#case "organisation">${msg("mandateListOrganisation")}<#break>
      <#case "revoke">${msg(mandatePage.mandate.own?then("mandateSureTitleOwn", "mandateSureTitle"))}<#break>
      <#default>${msg("mandatePageTitle")}
    </#switch>
  <#elseif section = "form">
    <#if mandatePage.signIn??>
    <p class="trust-lead">${msg("mandateSignedOut")}</p>
    <a class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" href="${mandatePage.signIn}">${msg("mandateSignIn")}</a>
    <@trust.note>${msg("mandateOwnAloneNote")}</@trust.note>
    <@trust.anchor href=mandatePage.ownAlone label=msg("mandateOwnAlone") kind="Secondary"/>
    <#elseif mandatePage.view == "look">
    <#assign mandate = mandatePage.mandate>
    <p class="trust-lead">${msg("mandateLookLead")}</p>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@checker/>
      <input type="hidden" name="code" value="${mandatePage.code}">
      <dl class="trust-terms">
        <dt>${msg("mandateOrganisation")}</dt><dd>${mandate.organisation}<br>${mandate.orgCode}</dd>
        <dt>${msg("mandateAgent")}</dt><dd>${mandate.agent} ${mandate.agentDocument}</dd>
        <@terms.rows terms=mandate/>
      </dl>
      <@trust.note>${msg("mandateLookNote")}</@trust.note>
      <@trust.submit name="grant" value="true" label=msg("mandateGrant")/>
      <@trust.secondary name="decline" label=msg("mandateDecline")/>
      <@trust.anchor href=url.loginAction label=msg("mandateBack")/>
    </form>
    <#elseif mandatePage.view == "revoke">
    <#assign mandate = mandatePage.mandate>
    <p class="trust-lead">${msg(mandate.own?then("mandateSureLeadOwn", "mandateSureLead"))}</p>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <@checker/>
      <input type="hidden" name="confirm" value="true">
      <dl class="trust-terms">
        <dt>${msg("mandateOrganisation")}</dt><dd>${mandate.organisation}</dd>
        <dt>${msg("mandateAgent")}</dt><dd>${mandate.agent} ${mandate.agentDocument}</dd>
        <@terms.rows terms=mandate/>
      </dl>
      <@trust.submit name="revoke" value=mandate.id label=msg(mandate.own?then("mandateGiveUp", "mandateRevoke"))/>
      <#if mandatePage.orgCode??>
      <@trust.link name="list" label=msg("mandateBack")/>
      <#else>
      <@trust.anchor href=url.loginAction label=msg("mandateBack")/>
      </#if>
    </form>
    <#elseif mandatePage.view == "organisation">
    <p class="trust-lead">${msg("mandateOrganisationLead", mandatePage.orgCode)}</p>
    <@granted title=msg("mandateListValid")/>
    <@trust.anchor href=url.loginAction label=msg("mandateBack")/>
    <#else>
    <#if !mandatePage.natural || mandatePage.mayGrant>
    <p class="trust-lead">${msg(mandatePage.natural?then("mandatePageLead", "mandatePageLeadLegal"), msg("mandateHead_" + mandatePage.head))}</p>
    </#if>
    <#if mandatePage.more??>
    <@trust.note>${msg("mandateMoreNote")}</@trust.note>
    <@trust.anchor href=mandatePage.more label=msg("mandateMore") kind="Primary"/>
    </#if>
    <#if mandatePage.mayGrant>
    <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
      <@checker/>
      <@trust.field name="code" label=msg("mandateCode") hint=msg("mandateCodeHint") inputmode="numeric" maxlength=20 value=(mandatePage.typed.code)!""/>
      <@trust.submit name="look" value="true" label=msg("trustContinue")/>
    </form>
    </#if>
    <@granted title=msg(mandatePage.natural?then("mandateListGranted", "mandateListOrganisation"))/>
    <#if mandatePage.mayGrant>
    <section class="trust-mandates" aria-labelledby="others">
      <h2 id="others">${msg("mandateOthers")}</h2>
      <p>${msg("mandateOthersText")}</p>
      <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate="novalidate">
        <@checker/>
        <@trust.field name="orgCode" label=msg("mandateOrgCode") hint=msg("mandateOrgCodeHint") maxlength=30 value=(mandatePage.typed.orgCode)!""/>
        <@trust.secondary name="list" label=msg("mandateOthersShow")/>
      </form>
    </section>
    </#if>
    </#if>
  </#if>
</@layout.registrationLayout>
