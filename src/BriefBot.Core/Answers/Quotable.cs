using BriefBot.Articles.Text;

namespace BriefBot.Answers;

/// <summary>Tells whether a sentence of an article may be quoted in an answer, a summary or a briefing.</summary>
/// <remarks>
/// One that gives orders to a machine (<see cref="MachineOrders"/>) is not, nor one that shows a link: the only addresses
/// that are posted are those under which articles are kept. Names of companies such as "Booking.com" are none.
/// </remarks>
internal static class Quotable
{
    /// <summary>Whether it may.</summary>
    public static bool Is(string sentence) => !AddressFinder.ShowsLink(sentence) && !MachineOrders.IsOne(sentence);
}
