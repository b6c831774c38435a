<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- The face source's page, for a telephone first. Needs no script and no style sheet. -->
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <link rel="icon" href="data:,">
  <title>${msg("sandboxFaceTitle")}</title>
  <style>
    :root { color-scheme: light; --ink: #14232b; --quiet: #4a5a64; --line: #cbd6dc; --main: #0f5c56; --wash: #edf4f3; --paper: #fff; }
    * { box-sizing: border-box; }
    body { margin: 0; min-height: 100vh; background: var(--wash); color: var(--ink); font: 1.125rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
    header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1rem; padding: .4rem 1.2rem; background: var(--main); color: #fff; }
    header a { display: inline-flex; align-items: center; min-height: 44px; padding: 0 .4rem; color: #fff; }
    main { max-width: 30rem; margin: 1.2rem auto; padding: 0 1rem; }
    .card { padding: 1.4rem; background: var(--paper); border: 1px solid var(--line); border-radius: 12px; }
    h1 { margin: 0 0 .4rem; font-size: 1.45rem; line-height: 1.35; text-align: center; }
    p { margin: 0 0 .8rem; }
    .quiet { color: var(--quiet); font-size: 1rem; text-align: center; }
    .whose { text-align: center; font-variant-numeric: tabular-nums; }
    .frame { display: block; width: 11rem; margin: 1rem auto; color: var(--main); }
    .warning { border-left: .3rem solid #9a4a05; background: #fff7ed; padding: .6rem .9rem; font-size: 1rem; }
    button, .button { display: flex; align-items: center; justify-content: center; width: 100%; min-height: 3.1rem; margin-top: .7rem; padding: .4rem 1rem; border: 2px solid var(--main); border-radius: 8px; background: var(--paper); color: var(--main); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
    button.main, .button { background: var(--main); color: #fff; }
    button.light { border-color: transparent; font-weight: 400; text-decoration: underline; text-underline-offset: .25em; }
    h2 { margin: 1.4rem 0 0; font-size: 1rem; font-weight: 600; color: var(--quiet); }
    :focus-visible { outline: 3px solid #ffbf47; outline-offset: 2px; box-shadow: 0 0 0 2px var(--ink); border-radius: 4px; }
  </style>
</head>
<body data-page-id="login-sandbox-face">
<header>
  <span>${msg("sandboxFaceService")}</span>
  <#if languages?size gt 1>
    <nav aria-label="${msg("sandboxLanguages")}">
      <#list languages?filter(tag -> tag != lang) as tag><a href="${address}?kc_locale=${tag}" lang="${tag}" hreflang="${tag}">${msg("locale_" + tag)}</a></#list>
    </nav>
  </#if>
</header>
<main>
  <div class="card">
    <h1>${msg("sandboxFace_" + shown + "_title")}</h1>
    <#if shown == "open">
      <p class="whose">${msg("sandboxFaceWhose", person)}</p>
      <svg class="frame" viewBox="0 0 176 208" fill="none" stroke="currentColor" stroke-width="5" aria-hidden="true">
        <ellipse cx="88" cy="92" rx="70" ry="84" stroke-dasharray="14 9"/>
        <ellipse cx="88" cy="84" rx="36" ry="45"/>
        <path d="M38 190c6-30 26-44 50-44s44 14 50 44" stroke-linecap="round"/>
        <path d="M74 80v5M102 80v5M76 104q12 9 24 0" stroke-linecap="round"/>
      </svg>
      <p class="warning">${msg("sandboxFaceWarning")}</p>
      <form method="post" action="${address}">
        <#list outcomes as outcome>
          <#if outcome?is_first>
            <button class="main" name="outcome" value="${outcome}">${msg("sandboxFace_" + outcome)}</button>
            <h2>${msg("sandboxFaceOr")}</h2>
          <#else>
            <button <#if ["cancelled", "unfinished", "never"]?seq_contains(outcome)>class="light"</#if> name="outcome" value="${outcome}">${msg("sandboxFace_" + outcome)}</button>
          </#if>
        </#list>
      </form>
    <#else>
      <p class="quiet">${msg("sandboxFace_" + shown + "_lead")}</p>
      <#if shown == "done"><a class="button" href="${returnTo}">${msg("sandboxFaceBack")}</a></#if>
    </#if>
  </div>
</main>
</body>
</html>
