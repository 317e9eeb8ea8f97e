using System.Net;
using BriefBot.Articles.Arrivals.Pages;
using BriefBot.Fetching;
using BriefBot.StandIns.Web;
using BriefBot.Tests.Fetching.Worlds;

namespace BriefBot.Tests.Fetching;

/// <summary>No way leads to an address that is not public: not in any spelling, not behind a redirect, not behind a name.</summary>
public sealed class ForbiddenAddressTests
{
    [Fact]
    public async Task Fetch_ForbiddenHostInAnySpelling_ConnectsToNobody()
    {
        await using var world = await FetchWorld.StartAsync();
        Assert.InRange(ForbiddenAddresses.Hosts.Distinct().Count(), 200, int.MaxValue);
        foreach (var host in ForbiddenAddresses.Hosts)
        {
            // What is no address at all cannot be fetched either.
            if (Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var address))
            {
                Assert.IsType<FetchOutcome.Failed>(await world.FetchAsync(new FetchRequest(address, FetchKind.Page)));
            }

            Assert.True(world.Connector.Wanted.IsEmpty, $"{host} was connected to");
        }

        Assert.Empty(world.Web.Requests);
    }

    [Fact]
    public async Task Fetch_RedirectToAForbiddenHost_ConnectsToTheFirstSiteOnly()
    {
        await using var world = await FetchWorld.StartAsync();
        var number = 0;
        foreach (var host in ForbiddenAddresses.Hosts)
        {
            var path = $"/{number++}";
            world.Web.Pages[path] = WebPage.Redirect(number % 2 == 0 ? 301 : 307, $"http://{host}:{world.Web.Port}/secret");
            Assert.IsType<FetchOutcome.Failed>(await world.PageAsync(path));
        }

        Assert.All(world.Connector.Wanted, wanted => Assert.Equal(NamedAddresses.Public, wanted.Address));
        Assert.DoesNotContain("/secret", world.Web.Asked);
    }

    [Fact]
    public async Task Fetch_NameThatStandsForAForbiddenAddress_ConnectsToNobody()
    {
        await using var world = await FetchWorld.StartAsync();
        var number = 0;
        foreach (var address in ForbiddenAddresses.Hosts.Select(host => host.Trim('[', ']')).Where(host => IPAddress.TryParse(host, out _)))
        {
            // Alone, and hidden behind a public one.
            foreach (var answer in new string[][] { [address], [NamedAddresses.Public.ToString(), address] })
            {
                var host = $"name-{number++}.test";
                world.Names.With(host, answer);
                var failed = Assert.IsType<FetchOutcome.Failed>(await world.FetchAsync(new FetchRequest(world.Web.At("/", host), FetchKind.Page)));
                Assert.Equal(FetchProblem.Forbidden, failed.Problem);
            }
        }

        Assert.Empty(world.Connector.Wanted);
    }

    [Fact]
    public async Task Fetch_NameThatChangesItsAddress_ConnectsOnlyToWhatWasChecked()
    {
        await using var world = await FetchWorld.StartAsync();
        world.Web.Pages["/page"] = WebPage.Html("<p>x</p>");
        for (var i = 0; i < 20; i++)
        {
            var host = $"rebinds-{i}.test";
            world.Names.With(host, [NamedAddresses.Public.ToString()], ["127.0.0.1"], ["169.254.169.254"]);
            await world.FetchAsync(new FetchRequest(world.Web.At("/page", host), FetchKind.Page));
            await world.FetchAsync(new FetchRequest(world.Web.At("/page", host), FetchKind.Page));
        }

        Assert.All(world.Connector.Wanted, wanted => Assert.Equal(NamedAddresses.Public, wanted.Address));
    }

    [Fact]
    public void Policy_EveryAddressOfTheTables_IsForbidden()
    {
        var policy = new PublicAddresses();
        foreach (var host in ForbiddenAddresses.Hosts.Select(host => host.Trim('[', ']')))
        {
            if (IPAddress.TryParse(host, out var address))
            {
                Assert.False(policy.Allows(address), host);
            }
        }
    }

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("93.184.215.14")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a00:1450:4001:80b::200e")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::101:101")]
    public void Policy_PublicAddress_IsAllowed(string address) => Assert.True(new PublicAddresses().Allows(IPAddress.Parse(address)));

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://news.test/x")]
    [InlineData("gopher://news.test/x")]
    [InlineData("http://user:secret@news.test/")]
    [InlineData("http://news.test:22/")]
    [InlineData("https://news.test:6379/")]
    public async Task Fetch_OtherSchemePortOrWithAName_IsRefusedAtOnce(string address)
    {
        await using var world = await FetchWorld.StartAsync();
        var failed = Assert.IsType<FetchOutcome.Failed>(await world.FetchAsync(new FetchRequest(new Uri(address), FetchKind.Page)));
        Assert.Equal(FetchProblem.Forbidden, failed.Problem);
        Assert.Empty(world.Connector.Wanted);
    }
}
