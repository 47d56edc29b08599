<?xml version="1.0"?>
<rss version="2.0"><channel><title>Knowledge base</title>
<#list published_posts as post><#if post?index lt 50><item><title>${post.title}</title><link>${config.site_host}/${post.uri}</link></item>
</#if></#list></channel></rss>
