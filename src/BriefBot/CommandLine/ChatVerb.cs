using System.CommandLine;
using BriefBot.Chatting;

namespace BriefBot.CommandLine;

/// <summary><c>chat</c>: questions and commands on the console.</summary>
internal static class ChatVerb
{
    public static Command Create(VerbRunner runner)
    {
        var verb = new Command("chat", "Chat on the console (this is what happens without a verb)");
        SetChat(verb, runner);
        return verb;
    }

    /// <summary>Makes a command run the chat.</summary>
    public static void SetChat(Command verb, VerbRunner runner) => verb.SetAction((parsed, cancellationToken) =>
        runner.RunAsync(parsed, (services, stop) => ChatSession.RunAsync(services, runner.Streams, stop), cancellationToken));
}
