<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<@trust.page title=msg("trustOrganisationTitle") lead=msg("trustOrganisationLead")>
  <#-- The password or the code was right: our layout need not offer other ways any more. -->
  <#global otherWaysShown = true>
  <#list organisations as one>
  <@trust.choice name="organisation" value=one.account label=one.name text=one.code/>
  </#list>
  <@trust.anchor href=url.loginRestartFlowUrl label=msg("trustOtherAccount")/>
  <@trust.link name="cancel" label=msg("trustCancel")/>
</@trust.page>
