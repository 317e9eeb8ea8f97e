using Spectre.Console;

namespace BriefBot.Showing;

/// <summary>Chooses the renderer that fits where the output goes.</summary>
internal static class Renderers
{
    public static IReplyRenderer For(Streams streams) => streams is { OutIsTerminal: true, Colours: true, Width: { } width }
        ? new TerminalRenderer(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Out) }), width)
        : new TextRenderer(streams.Out, streams.Width);
}
