using BriefBot.Answers;
using BriefBot.Chat;
using BriefBot.Memory;
using BriefBot.Summaries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefBot.Core.Tests.Chat;

/// <summary>The chat as the program puts it together, over a test's memory and rooms.</summary>
internal static class ChatWorld
{
    public static IChatService On(
        IArticleMemory memory, IAnswerer answerer, ISummarizer summarizer, ListLog log, IArticleIndexer? indexer = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.ClearProviders().AddProvider(log.AsProvider()));
        services.AddSingleton(memory).AddSingleton(answerer).AddSingleton(summarizer).AddSingleton(indexer ?? new UploadNames());
        services.AddSingleton(_ => new ShortIds(new Random(7)));
        services.AddChat();
        return services.BuildServiceProvider().GetRequiredService<IChatService>();
    }
}
