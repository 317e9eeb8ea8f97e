using System.Runtime.CompilerServices;
using BriefBot.Articles;
using BriefBot.Discord;
using BriefBot.Doctor.Endpoints;
using BriefBot.KernelMemory;
using BriefBot.LanguageModel;
using BriefBot.Memory;
using BriefBot.Memory.Embeddings;
using BriefBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BriefBot.Doctor;

/// <summary>Checks what BriefBot needs to work, from the ground up. Only what is configured is asked over the network.</summary>
internal static class Checkup
{
    /// <summary>Checks that work with valid settings only.</summary>
    public static async IAsyncEnumerable<CheckResult> RunAsync(
        IServiceProvider services, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var time = services.GetRequiredService<TimeProvider>();
        var streams = services.GetRequiredService<Streams>();
        var data = Path.GetFullPath(Of<DataOptions>(services).Directory, streams.WorkingDirectory);
        foreach (var doubt in SettingsCheckup.Doubts(Of<LanguageModelOptions>(services), Of<EmbeddingOptions>(services)))
        {
            yield return doubt;
        }

        var writable = DataFolderCheck.Writable(data);
        yield return writable;
        yield return DataFolderCheck.Space(data);
        yield return ClockCheck.Run(time);
        yield return Starter();
        var isWhole = writable.Status != CheckStatus.Fail;
        foreach (var file in isWhole ? DatabaseFilesCheck.Run(DatabaseFiles.Of(services), data) : [])
        {
            isWhole &= file.Status == CheckStatus.Ok;
            yield return file;
        }

        if (isWhole)
        {
            foreach (var result in await MemoryCheck.RunAsync(services.GetRequiredService<IArticleMemory>(), time, cancellationToken))
            {
                yield return result;
            }

            foreach (var result in await KernelMemoryServiceCheck.RunAsync(services.GetService<IKernelMemoryCheck>(), cancellationToken))
            {
                yield return result;
            }

            yield return await EmbeddingsCheck.RunAsync(services, cancellationToken);
        }

        foreach (var prompt in PromptsCheck.Run(services))
        {
            yield return prompt;
        }

        var times = new SeenTimes(time);
        using var probe = new EndpointProbe(time);
        yield return await new ModelCheck(Of<LanguageModelOptions>(services), probe, times, time).RunAsync(cancellationToken);
        yield return await DiscordCheck.RunAsync(Of<DiscordOptions>(services), probe, times, cancellationToken);
        foreach (var clock in ClockCheck.Compare(times))
        {
            yield return clock;
        }
    }

    private static T Of<T>(IServiceProvider services)
        where T : class => services.GetRequiredService<IOptions<T>>().Value;

    private static CheckResult Starter()
    {
        var count = StarterArticles.Ids.Count;
        return count > 0
            ? CheckResult.Ok("starter articles", $"{count} ship with this program")
            : CheckResult.Warn("starter articles", "none in this build", "build again from a complete clone; your own articles work regardless");
    }
}
