<!doctype html>
<html lang="${content.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${content.title}</title>
<meta name="description" content="${content.summary}">
<link rel="alternate" hreflang="en" href="${config.site_host}/en/${content.section}/${content.slug}.html">
<link rel="alternate" hreflang="ru" href="${config.site_host}/ru/${content.section}/${content.slug}.html">
</head>
<body>
<nav><a href="/">Knowledge base</a></nav>
<main>
<h1>${content.title}</h1>
<p>${content.summary}</p>
<p><time datetime="${content.date?string("yyyy-MM-dd")}">${content.date?string("yyyy-MM-dd")}</time>
<#list content.tags as tag><a href="/tags/${tag}.html">${tag}</a>
</#list><#if content.school??><a href="/${content.lang}/schools/${content.school}.html">${content.school}</a></#if></p>
${content.body}
</main>
</body>
</html>
