package dev.bedside.cli;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The core without any chat platform, port or database: all that the room and the batch commands need. */
final class Core {

    private Core() {}

    /** Starts it; what could not be used of the configuration is said on standard error. */
    static ConfigurableApplicationContext start() {
        var early = HeadStart.begin();
        SpringApplication application = new SpringApplicationBuilder(CoreConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties("spring.main.lazy-initialization=true")
                .initializers(core -> core.getBeanFactory().registerSingleton("headStart", early))
                .build();
        return application.run();
    }

    /** Names the configuration files that could not be used. */
    static void report(ConfigurableApplicationContext core) {
        core.getBean(HeadStart.class).await();
        for (String problem : core.getBean(ConfigProblems.class).messages()) {
            System.err.println("bedside: " + problem + " (without it for now: what is packaged serves)");
        }
    }
}
