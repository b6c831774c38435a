<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Says how to get back into an account of one's own, and nothing about the account that holds the number. -->
<#import "trust.ftl" as trust>
<@trust.page title=msg("idcardTakenTitle") lead=(agent!false)?then(msg("idcardTakenAgent"), msg("idcardTaken"))>
  <ul>
    <li>${msg("idcardTakenSignIn")}</li>
    <li>${msg("idcardTakenForgotten")}</li>
    <li>${msg("idcardTakenStranger")}</li>
  </ul>
  <@trust.anchor kind="Primary" href=url.loginRestartFlowUrl label=msg("idcardTakenRecover")/>
  <@trust.secondary name="again" label=msg("idcardTakenAgain")/>
  <@trust.leave/>
</@trust.page>
