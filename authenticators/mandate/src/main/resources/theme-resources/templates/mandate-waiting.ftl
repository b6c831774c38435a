<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- The request waits for the organisation's word. Goes on by itself where scripts run. Printed, it is the note for a counter. -->
<#import "trust.ftl" as trust>
<#import "mandate-terms.ftl" as mandate>
<#assign head = msg("mandateHead_" + mandateHead)>
<@trust.page title=msg("mandateWaitTitle") lead=msg("mandateWaitLead", head)>
  <div class="trust-appointment">
    <p class="trust-appointment-label">${msg("mandateCode")}</p>
    <p class="trust-appointment-code">${mandateCode}</p>
    <p>${msg("mandateCodeUntil", mandateCodeUntil)}</p>
  </div>
  <dl class="trust-terms">
    <dt>${msg("mandateOrganisation")}</dt><dd>${mandateOrganisation}</dd>
    <@mandate.rows terms=mandateTerms/>
  </dl>
  <div>
    <h2>${msg("mandateHow", head)}</h2>
    <ol>
      <li>${msg("mandateHowOpen")} <a href="${mandatePlace}" target="_blank" rel="noopener noreferrer">${mandatePlace}</a></li>
      <li>${msg("mandateHowSignIn")}</li>
      <li>${msg("mandateHowCode")}</li>
    </ol>
    <h2>${msg("mandateCounter")}</h2>
    <p>${msg("mandateCounterText")}</p>
  </div>
  <p class="trust-progress" role="status" data-mandate-status="${mandateStatus}">${msg("mandateWaiting")}</p>
  <@trust.submit name="granted" value="true" label=msg("mandateGranted")/>
  <@trust.secondary name="myself" label=msg("mandateMyself", head)/>
  <@trust.note>${msg("mandateMyselfNote")}</@trust.note>
  <#if mandateSignable><@trust.link name="sign" label=msg("mandateSign")/></#if>
  <@trust.link name="change" label=msg("mandateChange")/>
  <@trust.leave/>
  <script type="module" src="${url.resourcesPath}/mandate/wait.js"></script>
</@trust.page>
