using BriefBot.Articles.Arrivals;
using BriefBot.Briefings;
using BriefBot.Briefings.Posting;
using BriefBot.Chat;
using BriefBot.Chat.Commands;
using BriefBot.Memory.Embeddings;
using BriefBot.Showing;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Chatting;

/// <summary>The chat on the console: lines in, replies out, until <c>/quit</c>, the end of the input or Ctrl-C.</summary>
internal static class ChatSession
{
    private static readonly string[] Leaving = ["quit", "exit"];

    /// <summary>Runs the chat.</summary>
    /// <returns>0; leaving a chat is never a failure.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, Streams streams, CancellationToken cancellationToken)
    {
        try
        {
            var articles = await StarterIndexing.EnsureAsync(services, streams, cancellationToken);
            if (streams.InIsTerminal)
            {
                streams.Out.WriteLine($"BriefBot knows {(articles == 1 ? "1 article" : $"{articles} articles")} and answers with quotes from them.");
                streams.Out.WriteLine("Ask a question, or type /help for the commands and /quit to leave.");
            }

            var screen = services.GetService<ConsoleScreen>() ?? new ConsoleScreen(streams);
            using var open = screen.Open();
            await ConverseWithVectorsAsync(services, screen, streams, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl-C is a way to leave; what the shell prints next starts on a line of its own.
            if (streams.InIsTerminal)
            {
                streams.Error.WriteLine();
            }
        }

        return ExitCode.Done;
    }

    /// <summary>Articles arrive, briefings are posted and missing vectors are computed while the chat runs; the first question does not wait for them.</summary>
    private static async Task ConverseWithVectorsAsync(
        IServiceProvider services, ConsoleScreen screen, Streams streams, CancellationToken cancellationToken)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var background = Task.WhenAll(
            services.GetService<IPassageEmbedder>()?.RunAsync(left.Token) ?? Task.CompletedTask,
            services.GetService<IArrivals>()?.RunAsync(left.Token) ?? Task.CompletedTask);
        var briefings = services.GetService<IBriefingRunner>();
        try
        {
            await (briefings?.StartAsync(cancellationToken) ?? Task.CompletedTask);
            await ConverseAsync(services.GetRequiredService<IChatService>(), screen, streams, cancellationToken);
        }
        finally
        {
            await left.CancelAsync();
            await (briefings?.StopAsync(CancellationToken.None) ?? Task.CompletedTask);
            await background.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task ConverseAsync(IChatService chat, ConsoleScreen screen, Streams streams, CancellationToken cancellationToken)
    {
        var renderer = Renderers.For(streams);
        var isFirst = true;

        // Lines from a file are questions of their own; a person at a terminal takes up what was said.
        var context = ChatContext.CommandLine with { Conversation = streams.InIsTerminal ? $"console {Guid.NewGuid():N}" : null };
        while (await ReadLineAsync(screen, streams, cancellationToken) is { } line)
        {
            if (ChatCommandParser.Parse(line) is not { } command)
            {
                continue;
            }

            if (Leaving.Contains(command.Name))
            {
                return;
            }

            if (!isFirst && !streams.InIsTerminal)
            {
                streams.Out.WriteLine();
            }

            isFirst = false;
            var reply = await chat.ReplyAsync(command, context, cancellationToken);
            screen.Show(() => renderer.Write(reply));
            if (streams.InIsTerminal)
            {
                streams.Out.WriteLine();
            }
        }

        if (streams.InIsTerminal)
        {
            streams.Out.WriteLine();
        }
    }

    private static async Task<string?> ReadLineAsync(ConsoleScreen screen, Streams streams, CancellationToken cancellationToken)
    {
        screen.ShowPrompt();
        var line = await streams.ReadLineAsync(cancellationToken);
        screen.EndPrompt();
        return line;
    }
}
