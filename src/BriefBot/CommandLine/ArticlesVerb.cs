using System.CommandLine;
using BriefBot.Chat;
using BriefBot.Contract;
using BriefBot.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.CommandLine;

/// <summary><c>articles</c>: everything in the memory, newest first.</summary>
internal static class ArticlesVerb
{
    public static Command Create(VerbRunner runner)
    {
        var verb = new Command("articles", "List the articles, newest first") { CommonOptions.Json };
        verb.SetAction((parsed, cancellationToken) => runner.RunAsync(
            parsed, (services, stop) => RunAsync(services, parsed, runner.Streams, stop), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, ParseResult parsed, Streams streams, CancellationToken cancellationToken)
    {
        var articles = await services.GetRequiredService<IArticleMemory>().ListAsync(cancellationToken);
        if (!parsed.GetValue(CommonOptions.Json) || articles.Count == 0)
        {
            var all = new Reply.Listed(articles, Page: 1, Pages: 1, articles.Count);
            return await VerbOutput.WriteAsync(services, all, json: null, hintIfEmpty: true, cancellationToken);
        }

        foreach (var article in articles)
        {
            streams.Out.WriteLine(ContractJson.Line(ArticleLine.Of(article)));
        }

        return ExitCode.Done;
    }
}
