using System.Text;
using BriefBot.Articles;
using Microsoft.Extensions.Options;

namespace BriefBot.Core.Tests.Articles;

/// <summary>Short ways to read an article in a test.</summary>
internal static class ArticleReading
{
    internal static ArticleReader Reader(long maxFileBytes = 20L * 1024 * 1024) =>
        new(Options.Create(new ArticleOptions { MaxFileBytes = maxFileBytes }));

    internal static Task<List<ReadOutcome>> ReadAsync(string name, string content) => ReadAsync(name, Encoding.UTF8.GetBytes(content));

    internal static async Task<List<ReadOutcome>> ReadAsync(string name, byte[] content, long maxFileBytes = 20L * 1024 * 1024) =>
        await Reader(maxFileBytes).ReadAsync(name, new MemoryStream(content), TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

    internal static async Task<List<ReadOutcome>> ReadFileAsync(string path) =>
        await Reader().ReadFileAsync(path, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

    internal static async Task<Article> ArticleAsync(string name, string content) => Article(await ReadAsync(name, content));

    internal static async Task<Article> ArticleAsync(string name, byte[] content) => Article(await ReadAsync(name, content));

    internal static Article Article(List<ReadOutcome> outcomes) => Assert.IsType<ReadOutcome.Read>(Assert.Single(outcomes)).Article;
}
