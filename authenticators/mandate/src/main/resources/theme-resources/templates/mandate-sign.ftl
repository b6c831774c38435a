<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "trust.ftl" as trust>
<#import "trust-signing.ftl" as sign>
<#import "mandate-terms.ftl" as mandate>
<@trust.page title=msg("mandateSignTitle") lead=msg("mandateSignLead", mandateOrganisation)>
  <dl class="trust-terms"><@mandate.rows terms=mandateTerms/></dl>
  <@sign.pad name="signed" label=msg("mandateSigned") folded=false/>
  <@trust.link name="show" label=msg("mandateOtherWay")/>
  <@trust.leave/>
</@trust.page>
