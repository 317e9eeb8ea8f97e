using System.Globalization;

namespace BriefBot.BriefingPage;

/// <summary>Draws the stories and outlets of the last days: stories as bars, outlets as rings, so that no colour has to be told apart.</summary>
internal static class ActivityChart
{
    private const double Width = 360;
    private const double Left = 26;
    private const double Top = 10;
    private const double Bottom = 116;
    private const double Height = 136;
    private const double Right = 4;

    /// <summary>The chart, and under it the same as a table.</summary>
    public static Html Of(IReadOnlyList<DayCount> days)
    {
        var told = days.Where(day => day.Stories is not null).ToList();
        var most = Ceiling(told.Select(day => Math.Max(day.Stories!.Value, day.Outlets!.Value)).DefaultIfEmpty(0).Max());
        var step = (Width - Left - Right) / days.Count;
        var marks = days.Select((day, i) => (Day: day, X: Left + (step * i))).Where(mark => mark.Day.Stories is not null).ToList();
        return Html.Of(
            $"""
            <section id="chart" aria-labelledby="chart-title">
            <h2 id="chart-title">The last {days.Count} days</h2>
            <p class="legend"><span class="key bar"></span> stories <span class="key ring"></span> outlets</p>
            <svg viewBox="0 0 {Width} {Height}" role="img" aria-labelledby="chart-name chart-text">
            <title id="chart-name">Stories and outlets in the briefings of the last {days.Count} days</title>
            <desc id="chart-text">{Words(told)}</desc>
            {Grid(most)}
            {marks.Select(mark => Bar(mark.Day, mark.X, step, most))}
            {marks.Select(mark => Ring(mark.Day, mark.X, step, most))}
            <text x="{Left}" y="{Height - 6}">{Day(days[0].Date)}</text>
            <text x="{Width - Right}" y="{Height - 6}" text-anchor="end">{Day(days[^1].Date)}</text>
            </svg>
            <details><summary>The same as a table</summary>
            <table><thead><tr><th scope="col">Day</th><th scope="col" class="figure">Stories</th><th scope="col" class="figure">Outlets</th></tr></thead>
            <tbody>{told.Select(Row)}</tbody></table></details>
            </section>

            """);
    }

    private static Html Grid(int most) => Html.Join(new[] { 0, most / 2, most }.Distinct().Select(value => Html.Of(
        $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(value, most)}\" y2=\"{Y(value, most)}\"/><text x=\"{Left - 6}\" y=\"{Y(value, most) + 3.5}\" text-anchor=\"end\">{value}</text>")));

    private static Html Bar(DayCount day, double x, double step, int most) => Html.Of(
        $"<rect class=\"bar\" x=\"{x + (step * .15)}\" y=\"{Y(day.Stories!.Value, most)}\" width=\"{step * .7}\" height=\"{Bottom - Y(day.Stories!.Value, most)}\"/>");

    private static Html Ring(DayCount day, double x, double step, int most) => Html.Of(
        $"<circle class=\"ring\" cx=\"{x + (step / 2)}\" cy=\"{Y(day.Outlets!.Value, most)}\" r=\"3\"/>");

    private static Html Row(DayCount day) => Html.Of(
        $"<tr><th scope=\"row\">{Day(day.Date)}</th><td class=\"figure\">{day.Stories!.Value}</td><td class=\"figure\">{day.Outlets!.Value}</td></tr>");

    private static string Words(List<DayCount> told) => told.Count == 0 ? "No briefings." : string.Create(
        CultureInfo.InvariantCulture,
        $"{told.Count} {(told.Count == 1 ? "briefing" : "briefings")} with {told.Sum(day => day.Stories)} stories in all, at most {told.Max(day => day.Stories)} a day, from at most {told.Max(day => day.Outlets)} outlets a day.");

    /// <summary>An even number, so that half of it is a whole one.</summary>
    private static int Ceiling(int most) => Math.Max(2, most + (most % 2));

    private static double Y(int value, int most) => Bottom - ((Bottom - Top) * value / most);

    private static string Day(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
