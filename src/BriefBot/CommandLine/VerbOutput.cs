using BriefBot.Chat;
using BriefBot.Memory;
using BriefBot.Showing;
using BriefBot.Summaries;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.CommandLine;

/// <summary>Writes a verb's result: the reply to standard output, what went wrong to standard error, and the exit code.</summary>
internal static class VerbOutput
{
    private const string NoArticles =
        "There are no articles yet: 'briefbot index PATH' adds yours, 'briefbot chat' starts with the starter articles.";

    /// <summary>Writes a reply.</summary>
    /// <param name="services">The verb's services.</param>
    /// <param name="reply">The reply.</param>
    /// <param name="json">Makes the reply's JSON line; null to write for people.</param>
    /// <param name="hintIfEmpty">Whether to say so when nothing was found because there are no articles at all.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The exit code that fits the reply.</returns>
    public static async Task<int> WriteAsync(
        IServiceProvider services, Reply reply, Func<string>? json, bool hintIfEmpty, CancellationToken cancellationToken)
    {
        var streams = services.GetRequiredService<Streams>();
        var code = CodeOf(reply);
        var isEmpty = hintIfEmpty && code == ExitCode.NotCovered && await HintIfEmptyAsync(services, cancellationToken);
        if (reply is Reply.Notice notice)
        {
            streams.Error.WriteLine(SafeText.OneLine(notice.Text));
        }

        if (json is not null && code != ExitCode.WrongUsage)
        {
            streams.Out.WriteLine(json());
            streams.Out.Flush();
        }
        else if (json is null && reply is not Reply.Notice && !isEmpty)
        {
            Renderers.For(streams).Write(reply);
        }

        return code;
    }

    /// <summary>Says on standard error that there are no articles, when that is so.</summary>
    public static async Task<bool> HintIfEmptyAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var articles = await services.GetRequiredService<IArticleMemory>().ListAsync(cancellationToken);
        if (articles.Count > 0)
        {
            return false;
        }

        services.GetRequiredService<Streams>().Error.WriteLine(NoArticles);
        return true;
    }

    private static int CodeOf(Reply reply) => reply switch
    {
        Reply.NotCovered => ExitCode.NotCovered,
        Reply.Summarized { Summary: Summary.NotCovered } => ExitCode.NotCovered,
        Reply.Found { Result.Passages.Count: 0 } => ExitCode.NotCovered,
        Reply.Listed { Total: 0 } => ExitCode.NotCovered,
        Reply.Notice { Kind: NoticeKind.Refused } => ExitCode.WrongUsage,
        Reply.Notice { Kind: NoticeKind.Failed } => ExitCode.Failure,
        _ => ExitCode.Done,
    };
}
