<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- What a mandate says, in the same words for the agent and for whoever grants it. -->
<#function scopeName id>
  <#local text = msg("mandateScope_" + id)>
  <#return (text == "mandateScope_" + id)?then(id, text)>
</#function>

<#macro rows terms>
  <dt>${msg("mandateScope")}</dt><dd>${terms.scope?map(id -> scopeName(id))?join(msg("mandateAnd"))}</dd>
  <dt>${msg("mandateUntil")}</dt><dd>${msg("mandateUntilDay", terms.until)}</dd>
  <dt>${msg("mandatePrincipal")}</dt><dd>${msg(terms.principal?then("mandatePrincipal_yes", "mandatePrincipal_no"))}</dd>
</#macro>
