using BriefBot.Chat;
using Spectre.Console;

namespace BriefBot.Showing;

/// <summary>Shows replies in colours on a terminal.</summary>
/// <remarks>Lines are written as text with a style, never as markup, so that brackets in an article stay brackets.</remarks>
internal sealed class TerminalRenderer(IAnsiConsole console, int width) : IReplyRenderer
{
    public void Write(Reply reply)
    {
        foreach (var line in ReplyLayout.Of(reply))
        {
            foreach (var piece in TextWrap.Lines(line.Text, line.Indent, line.Hanging, width))
            {
                console.Write(new Text(piece, StyleOf(line.Kind)) { Overflow = Overflow.Fold });
                console.WriteLine();
            }
        }
    }

    private static Style StyleOf(LineKind kind) => kind switch
    {
        LineKind.Heading => new Style(decoration: Decoration.Bold),
        LineKind.Source => new Style(Color.Teal),
        LineKind.Quote => new Style(decoration: Decoration.Italic),
        LineKind.Aside => new Style(Color.Grey),
        LineKind.Problem => new Style(Color.Yellow),
        _ => Style.Plain,
    };
}
