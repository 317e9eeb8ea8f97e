using System.CommandLine;
using BriefBot.Chatting;
using BriefBot.Hosting;

namespace BriefBot.CommandLine;

/// <summary><c>chat</c>: questions and commands on the console.</summary>
internal static class ChatVerb
{
    public static Command Create(VerbRunner runner)
    {
        var verb = new Command("chat", "Chat at Discord when Discord:Token is set, else on the console (this is what happens without a verb)");
        SetChat(verb, runner);
        return verb;
    }

    /// <summary>Makes a command run the chat.</summary>
    public static void SetChat(Command verb, VerbRunner runner) => verb.SetAction((parsed, cancellationToken) =>
        HostingServices.HasToken(runner.LoadSettings(parsed))
            ? runner.RunHostAsync(parsed, (host, stop) => DiscordRun.RunAsync(host, runner.Streams, stop), cancellationToken)
            : runner.RunAsync(parsed, (services, stop) => ChatSession.RunAsync(services, runner.Streams, stop), cancellationToken));
}
